package dev.ringspec.conformance.baresip;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The ports of one user agent.
 *
 * @param sip where it listens for calls; baresip takes the next one too, for calls over TLS
 */
record Ports(int sip) {
    private static final int ATTEMPTS = 100;

    /** Where it takes commands. */
    int control() {
        return sip + 2;
    }

    /**
     * Ports that are free now, for so many user agents. They are held until all are found, so that no two of them overlap;
     * another program may still be faster than the user agent, which is why opening a world is tried again.
     */
    static List<Ports> free(int count) throws IOException {
        List<Ports> found = new ArrayList<>();
        try (Held held = new Held()) {
            for (int attempt = 0; found.size() < count && attempt < ATTEMPTS; attempt++) {
                int first = held.any();
                if (held.tryAll(first)) {
                    found.add(new Ports(first));
                }
            }
        }
        if (found.size() < count) {
            throw new IOException("no free ports on the loopback interface");
        }
        return found;
    }

    /** Sockets that keep ports taken while others are looked for. */
    private static final class Held implements Closeable {
        private final InetAddress loopback = InetAddress.getLoopbackAddress();
        private final Deque<Closeable> sockets = new ArrayDeque<>();

        int any() throws IOException {
            ServerSocket socket = new ServerSocket(0, 1, loopback);
            sockets.push(socket);
            return socket.getLocalPort();
        }

        boolean tryAll(int first) {
            try {
                sockets.push(new DatagramSocket(new InetSocketAddress(loopback, first)));
                sockets.push(new ServerSocket(first + 1, 1, loopback));
                sockets.push(new ServerSocket(first + 2, 1, loopback));
                return true;
            } catch (IOException | IllegalArgumentException taken) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            for (Closeable socket : sockets) {
                socket.close();
            }
        }
    }
}
