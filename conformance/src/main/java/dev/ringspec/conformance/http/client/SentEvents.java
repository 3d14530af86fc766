package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A stream of server-sent events. */
final class SentEvents implements Stream {
    private static final int OK = 200;

    private final InputStream body;
    private final Receiver receiver;
    private volatile boolean closed;

    private SentEvents(InputStream body, Receiver receiver) {
        this.body = body;
        this.receiver = receiver;
    }

    /** Opens it, beginning behind the event given. */
    static CompletableFuture<Stream> open(
            Exchanges exchanges, Message message, Optional<String> lastEventId, Receiver receiver) {
        HttpRequest.Builder request = exchanges.request(message).setHeader("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.setHeader("Last-Event-ID", id));
        return exchanges
                .client()
                .sendAsync(request.build(), BodyHandlers.ofInputStream())
                .thenApply(response -> opened(exchanges, response, receiver));
    }

    private static Stream opened(Exchanges exchanges, HttpResponse<InputStream> response, Receiver receiver) {
        SentEvents stream = new SentEvents(response.body(), receiver);
        if (response.statusCode() != OK) {
            stream.close();
            throw new Unopened("HTTP " + response.statusCode());
        }
        exchanges.threads().execute(stream::read);
        return stream;
    }

    private void read() {
        EventLines lines = new EventLines();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && !closed; line = reader.readLine()) {
                take(lines, line);
            }
            lost("the server ended it");
        } catch (IOException e) {
            lost("the connection broke");
        }
    }

    private void take(EventLines lines, String line) {
        try {
            lines.next(line).ifPresent(receiver::hear);
        } catch (Unreadable e) {
            receiver.unreadable("" + e.getMessage());
        }
    }

    private void lost(String why) {
        if (!closed) {
            receiver.lost(why);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            body.close();
        } catch (IOException e) {
            // It is closed, then.
        }
    }
}
