package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.http.binding.EventShape;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Events by WebSocket, one text message each, at a port of its own. */
final class EventSockets extends WebSocketServer {
    private static final long HEARTBEAT_SECONDS = 5;

    private final Desk desk;
    private final EventShape shape;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final Map<WebSocket, Values> waiting = new ConcurrentHashMap<>();

    private EventSockets(InetSocketAddress address, Desk desk, EventShape shape) {
        super(address);
        this.desk = desk;
        this.shape = shape;
    }

    /** Begins to listen. */
    static EventSockets start(InetSocketAddress address, Desk desk, EventShape shape) {
        EventSockets sockets = new EventSockets(address, desk, shape);
        sockets.setReuseAddr(true);
        sockets.setDaemon(true);
        sockets.start();
        try {
            sockets.started.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the port " + address.getPort() + " cannot be listened at", e);
        }
        return sockets;
    }

    void end() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        Optional<Values> asked = desk.events(message(handshake));
        if (asked.isEmpty()) {
            socket.close(CloseFrame.POLICY_VALIDATION, "the binding has no such stream");
        } else if (shape.hello().isPresent()) {
            waiting.put(socket, asked.get());
        } else {
            serve(socket, asked.get());
        }
    }

    /** The first thing that a client says, where the binding has it say something. */
    @Override
    public void onMessage(WebSocket socket, String text) {
        Optional<Values> asked = Optional.ofNullable(waiting.remove(socket));
        Optional<Values> said = shape.hello().flatMap(hello -> json(text).flatMap(hello::match));
        asked.ifPresent(values -> serve(socket, said.map(values::and).orElse(values)));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        waiting.remove(socket);
    }

    /** A socket that broke is closed, and its stream ends with the next thing that is written. */
    @Override
    public void onError(@Nullable WebSocket socket, Exception problem) {
        if (socket == null) {
            started.completeExceptionally(problem);
        }
    }

    private void serve(WebSocket socket, Values asked) {
        Optional<EventLog> log = desk.guest(asked).map(guest -> guest.berth().log());
        if (log.isEmpty()) {
            socket.close(CloseFrame.POLICY_VALIDATION, "nobody has this token");
            return;
        }
        Stream stream = log.get().open(asked.text("lastEventId").flatMap(EventLog::number));
        Thread writer = new Thread(() -> write(socket, log.get(), stream), "ringspec events of a socket");
        writer.setDaemon(true);
        writer.start();
    }

    private static void write(WebSocket socket, EventLog log, Stream stream) {
        try {
            while (socket.isOpen()) {
                Optional<Stream.Frame> frame = stream.next(HEARTBEAT_SECONDS);
                if (frame.filter(Stream.Frame::isEnd).isPresent()) {
                    socket.close();
                    return;
                }
                frame.flatMap(Stream.Frame::event).ifPresent(event -> socket.send(Json.text(event.data())));
            }
        } catch (WebsocketNotConnectedException e) {
            return; // Its device is gone, and finds the event in the log when it is back.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.closed(stream);
        }
    }

    private static Message message(ClientHandshake handshake) {
        Map<String, String> headers = new TreeMap<>();
        for (Iterator<String> names = handshake.iterateHttpFields(); names.hasNext(); ) {
            String name = names.next();
            headers.put(name, handshake.getFieldValue(name));
        }
        return new Message("GET", handshake.getResourceDescriptor(), headers, Optional.empty());
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.parse(text.getBytes(StandardCharsets.UTF_8)).node());
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
