package dev.ringspec.conformance.baresip;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;

/** The connection to one user agent: commands out; answers and notices in, in the order in which it said them. */
final class ControlSocket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;

    private ControlSocket(Socket socket) {
        this.socket = socket;
    }

    static ControlSocket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        // The same the other way round, see next().
        socket.setTcpNoDelay(true);
        return new ControlSocket(socket);
    }

    /** Hears everything from now on, on a thread of its own; and at last, once, why there is nothing more. */
    void listen(String name, Consumer<ControlMessage> heard, Consumer<String> over) {
        Thread reader = new Thread(() -> over.accept(read(heard)), name);
        reader.setDaemon(true);
        reader.start();
    }

    private String read(Consumer<ControlMessage> heard) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            for (Optional<String> text = next(in); text.isPresent(); text = next(in)) {
                heard.accept(ControlMessage.of(JSON.readTree(text.get())));
            }
            return "it closed its control socket";
        } catch (IOException e) {
            return "its control socket broke: " + e.getMessage();
        }
    }

    /**
     * The user agent writes each message by itself and holds the next one back until the first is acknowledged (Nagle). Linux
     * would take 40 ms over that, and the kit would see everything late; asked before each read, it answers at once.
     */
    private Optional<String> next(InputStream in) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
        return Netstring.read(in);
    }

    void send(String token, String command, String params) throws IOException {
        Map<String, String> message = Map.of("command", command, "params", params, "token", token);
        socket.getOutputStream().write(Netstring.encode(JSON.writeValueAsString(message)));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // The other end is gone already, which is as good.
        }
    }
}
