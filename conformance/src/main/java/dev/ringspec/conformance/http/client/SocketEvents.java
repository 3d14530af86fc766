package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A WebSocket that brings events, one text message each. */
final class SocketEvents implements WebSocket.Listener, Stream {
    private final Receiver receiver;
    private final StringBuilder text = new StringBuilder();
    private volatile boolean closed;
    private @Nullable WebSocket socket;

    private SocketEvents(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Opens it, and says hello if the server wants that. */
    static CompletableFuture<Stream> open(
            Exchanges exchanges, Message message, Optional<String> hello, Receiver receiver) {
        SocketEvents events = new SocketEvents(receiver);
        WebSocket.Builder builder = exchanges.client().newWebSocketBuilder().connectTimeout(Exchanges.PATIENCE);
        HttpRequest request = exchanges.request(message).build();
        message.headers().forEach(builder::header);
        return builder.buildAsync(URI.create(request.uri().toString().replaceFirst("^http", "ws")), events)
                .thenCompose(open -> events.greet(open, hello));
    }

    private CompletableFuture<Stream> greet(WebSocket open, Optional<String> hello) {
        socket = open;
        return hello.map(words -> open.sendText(words, true).<Stream>thenApply(sent -> this))
                .orElseGet(() -> CompletableFuture.completedFuture(this));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            take(whole);
        }
        from.request(1);
        return null;
    }

    /** What is under way when it is closed still arrives, and is for nobody any more. */
    private void take(String whole) {
        if (closed) {
            return;
        }
        try {
            receiver.hear(new WireEvent(Optional.empty(), Optional.empty(), Answer.json(whole)));
        } catch (Unreadable e) {
            receiver.unreadable("an event that is no JSON");
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        lost("the server closed it with status " + status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        lost("the connection broke");
    }

    private void lost(String why) {
        if (!closed) {
            receiver.lost(why);
        }
    }

    @Override
    public void close() {
        closed = true;
        WebSocket open = socket;
        if (open != null) {
            var unused = open.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((sent, broken) -> open.abort());
        }
    }
}
