package dev.ringspec.conformance.janus;

import dev.ringspec.conformance.peer.Folders;
import dev.ringspec.conformance.peer.Running;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One running Janus, on a port of the loopback interface. */
final class Server implements AutoCloseable {
    /** It is ready in some 100 ms; this is for a machine on its knees. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private final Running program;

    private Server(Path folder, int port, Running program) {
        this.folder = folder;
        this.port = port;
        this.program = program;
    }

    /** Starts it and waits until it is ready. Nothing is left behind if it cannot be started. */
    static Server launch(Installation janus) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ringspec-janus-");
        try {
            int port = freePort();
            Settings.write(folder, port, janus);
            Server server = new Server(folder, port, start(janus, folder));
            server.awaitStart();
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    /** Another program may be faster than the server, which is why starting it is tried again. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Running start(Installation janus, Path folder) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        janus.executable().toString(),
                        "--config=" + Settings.core(folder),
                        "--configs-folder=" + folder,
                        "--disable-colors")
                .directory(folder.toFile());
        return Running.start("The Janus server", command, "WebSockets thread started");
    }

    private void awaitStart() throws InterruptedException {
        boolean inTime = program.awaitStart(START);
        // It goes on without a transport too, where the port is taken; then another program would be spoken to.
        if (!inTime || !program.isReady() || !program.said("server started (port " + port + ")")) {
            SubjectFailure failure = failure(inTime ? "did not start as it should" : "is not ready in time");
            close();
            throw failure;
        }
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + port);
    }

    boolean isAlive() {
        return program.isAlive();
    }

    /** What went wrong with it, with its own last words. */
    SubjectFailure failure(String what) {
        return program.failure(what);
    }

    @Override
    public void close() {
        program.close();
        Folders.delete(folder);
    }
}
