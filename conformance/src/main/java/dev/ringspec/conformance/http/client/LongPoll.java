package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.http.binding.EventShape;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks for events again and again; the server answers when there are some, or after a while without. */
final class LongPoll implements Stream {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;
    private static final long PAUSE = 20;

    private final Exchanges exchanges;
    private final EventShape shape;
    private final Function<Optional<String>, Message> question;
    private final Receiver receiver;
    private volatile boolean closed;
    private Optional<String> last;

    LongPoll(
            Exchanges exchanges,
            EventShape shape,
            Function<Optional<String>, Message> question,
            Optional<String> last,
            Receiver receiver) {
        this.exchanges = exchanges;
        this.shape = shape;
        this.question = question;
        this.last = last;
        this.receiver = receiver;
    }

    Stream begin() {
        exchanges.threads().execute(this::poll);
        return this;
    }

    private void poll() {
        try {
            while (!closed) {
                if (!ask()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE);
                }
            }
        } catch (SubjectFailure e) {
            lost("it cannot be asked for");
        } catch (IOException | Unopened e) {
            lost(e instanceof Unopened ? "the answer was " + e.getMessage() : "the connection broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether any event came. */
    private boolean ask() throws IOException, InterruptedException {
        HttpResponse<String> response = exchanges
                .client()
                .send(exchanges.request(question.apply(last)).timeout(LONGEST).build(), BodyHandlers.ofString());
        if (response.statusCode() != OK && response.statusCode() != NO_CONTENT) {
            throw new Unopened("HTTP " + response.statusCode());
        }
        return take(new Answer(response.statusCode(), response.body()));
    }

    private boolean take(Answer answer) {
        try {
            JsonNode events = answer.json().at(shape.list().at());
            for (JsonNode data : events) {
                WireEvent event = new WireEvent(Optional.empty(), Optional.empty(), data);
                last = shape.id(event).or(() -> last);
                if (!closed) {
                    receiver.hear(event);
                }
            }
            return !events.isEmpty();
        } catch (Unreadable e) {
            receiver.unreadable("" + e.getMessage());
            return false;
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
    }
}
