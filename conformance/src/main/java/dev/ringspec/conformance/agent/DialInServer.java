package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Lines;
import dev.ringspec.model.subject.SubjectFailure;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The port at which agents dial in. Whoever comes with a wrong token in the address is sent away at once, with the reason in
 * the close frame: after a handshake, since a browser tells a page nothing of a handshake that failed.
 */
final class DialInServer extends WebSocketServer {
    /** Who is told of every agent that comes. */
    interface Host {
        /**
         * One is at the door.
         *
         * @param trusted whether its address had the right token; if not it had none
         */
        void arrived(AgentSocket socket, boolean trusted);

        /** One was sent away. */
        void refused(String origin, String reason);
    }

    static final String WRONG_TOKEN = "wrong token: dial the address that ringspec has printed for this run";

    private static final int READERS = 2;
    private static final int GRACE_MILLIS = 1000;

    private final Token token;
    private final Host host;
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private DialInServer(InetSocketAddress address, Token token, Host host) {
        super(address, READERS, List.<Draft>of(new Draft_6455(List.of(), List.of(new Protocol("")), Lines.LIMIT)));
        this.token = token;
        this.host = host;
    }

    /**
     * Begins to listen.
     *
     * @throws SubjectFailure if that is not possible there
     */
    static DialInServer start(InetSocketAddress address, Token token, Host host) {
        DialInServer server = new DialInServer(address, token, host);
        server.setReuseAddr(true);
        server.setTcpNoDelay(true); // Messages are short, and each is waited for.
        server.setDaemon(true);
        server.start();
        try {
            server.started.join();
            return server;
        } catch (CompletionException e) {
            throw new SubjectFailure(
                    "The kit cannot listen at " + address.getAddress().getHostAddress() + ":" + address.getPort() + ": "
                            + e.getCause() + ".\nWhat to do: end what listens there already, or name"
                            + " another port.",
                    e);
        }
    }

    /** Closes the port and all connections. */
    void end() {
        try {
            stop(GRACE_MILLIS, "ringspec is done");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        AgentSocket socket = new AgentSocket(connection, token);
        connection.setAttachment(socket);
        Optional<String> given = token(handshake.getResourceDescriptor());
        if (given.isPresent() && !token.matches(given.get())) {
            socket.dismiss(WRONG_TOKEN);
            host.refused(socket.name(), WRONG_TOKEN);
        } else {
            host.arrived(socket, given.isPresent());
        }
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        socket(connection).text(message);
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer message) {
        socket(connection).binary();
    }

    /** Comes before {@link #onClose}, with the reason for which this side closes. */
    @Override
    public void onCloseInitiated(WebSocket connection, int code, String reason) {
        closed(connection, code, reason, false);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        closed(connection, code, reason, remote);
    }

    /** What goes wrong with one connection ends it, and {@link #onClose} follows. */
    @Override
    public void onError(@Nullable WebSocket connection, Exception problem) {
        if (connection == null) {
            started.completeExceptionally(problem);
        }
    }

    private static void closed(WebSocket connection, int code, @Nullable String reason, boolean remote) {
        if (connection.getAttachment() instanceof AgentSocket socket) {
            socket.closed(code, reason == null ? "" : reason, remote);
        }
    }

    private static AgentSocket socket(WebSocket connection) {
        return connection.getAttachment();
    }

    private static Optional<String> token(String resource) {
        String query = resource.contains("?") ? resource.substring(resource.indexOf('?') + 1) : "";
        return Arrays.stream(query.split("&", -1))
                .filter(field -> field.startsWith("token="))
                .map(field -> decoded(field.substring("token=".length())))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // Not the token, whatever it was meant to be.
        }
    }
}
