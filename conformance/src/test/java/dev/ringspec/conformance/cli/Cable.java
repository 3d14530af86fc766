package dev.ringspec.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between an agent and the kit, and can cut every connection that there is. New ones are carried again. */
final class Cable implements AutoCloseable {
    private final ServerSocket port;
    private final URI behind;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    private Cable(ServerSocket port, URI behind) {
        this.port = port;
        this.behind = behind;
    }

    static Cable to(URI kit) {
        try {
            Cable cable = new Cable(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), kit);
            daemon(cable::carry);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the agent dials instead. */
    URI url() {
        return URI.create("ws://127.0.0.1:" + port.getLocalPort() + "/?" + behind.getQuery());
    }

    void cut() {
        ends.forEach(Cable::end);
        ends.clear();
    }

    @Override
    public void close() throws IOException {
        port.close();
        cut();
    }

    private void carry() {
        try {
            while (true) {
                Socket agent = port.accept();
                Socket kit = new Socket(InetAddress.getLoopbackAddress(), behind.getPort());
                agent.setTcpNoDelay(true);
                kit.setTcpNoDelay(true);
                ends.addAll(List.of(agent, kit));
                daemon(() -> pump(agent, kit));
                daemon(() -> pump(kit, agent));
            }
        } catch (IOException e) {
            cut(); // The port was closed.
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            end(from); // Cut, or closed by one side: the other side hears of it below.
        }
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "cable");
        thread.setDaemon(true);
        thread.start();
    }
}
