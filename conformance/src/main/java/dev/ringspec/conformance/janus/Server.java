package dev.ringspec.conformance.janus;

import dev.ringspec.conformance.peer.Folders;
import dev.ringspec.conformance.peer.Output;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One running Janus, on a port of the loopback interface. */
final class Server implements AutoCloseable {
    /** It is ready in some 100 ms; this is for a machine on its knees. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private final Process process;
    private final Output output;

    private Server(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.output = Output.of(process, "WebSockets thread started", "janus output");
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

    private static Process start(Installation janus, Path folder) throws IOException {
        return new ProcessBuilder(
                        janus.executable().toString(),
                        "--config=" + Settings.core(folder),
                        "--configs-folder=" + folder,
                        "--disable-colors")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private void awaitStart() throws InterruptedException {
        boolean inTime = output.awaitStart(START);
        // It goes on without a transport too, where the port is taken; then another program would be spoken to.
        if (!inTime || !output.isReady() || !output.said("server started (port " + port + ")")) {
            SubjectFailure failure = failure(inTime ? "did not start as it should" : "is not ready in time");
            close();
            throw failure;
        }
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + port);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What went wrong with it, with its own last words. */
    SubjectFailure failure(String what) {
        return new SubjectFailure("The Janus server " + what + exit() + ". It printed:\n" + output.lastLines());
    }

    /** A process that has just closed its sockets is about to be gone, and how it went is worth a short wait. */
    private String exit() {
        try {
            boolean gone = process.waitFor(200, TimeUnit.MILLISECONDS);
            return gone ? " (it has exited with code " + process.exitValue() + ")" : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit()
                .orTimeout(2, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join();
        Folders.delete(folder);
    }
}
