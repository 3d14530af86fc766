package dev.ringspec.conformance.janus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A WebSocket to the server: requests out; messages in, in the order in which the server said them. */
final class Connection implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROTOCOL = "janus-protocol";

    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private Connection(WebSocket socket) {
        this.socket = socket;
    }

    /** Hears everything from now on; and at last, once, why there is nothing more. */
    static Connection open(HttpClient http, URI server, Consumer<Message> heard, Consumer<String> over)
            throws IOException {
        try {
            return new Connection(http.newWebSocketBuilder()
                    .subprotocols(PROTOCOL)
                    .buildAsync(server, new Ear(heard, over))
                    .join());
        } catch (CompletionException e) {
            throw new IOException("no WebSocket to " + server + ": " + e.getCause(), e);
        }
    }

    /** Does not wait: one message is sent when the one before it is. */
    synchronized void send(ObjectNode message) {
        String text = message.toString();
        sent = sent.thenCompose(before -> socket.sendText(text, true));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Ear implements WebSocket.Listener {
        private final Consumer<Message> heard;
        private final Consumer<String> over;
        private final StringBuilder text = new StringBuilder();

        Ear(Consumer<Message> heard, Consumer<String> over) {
            this.heard = heard;
            this.over = over;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            try {
                heard.accept(Message.of(JSON.readTree(message)));
            } catch (JsonProcessingException e) {
                over.accept("it says what is no JSON: " + message);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            over.accept("it closed the WebSocket");
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            over.accept("the WebSocket broke: " + error);
        }
    }
}
