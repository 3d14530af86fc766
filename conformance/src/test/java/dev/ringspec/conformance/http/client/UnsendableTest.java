package dev.ringspec.conformance.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.server.Backend;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that HTTP does not allow: the binding is at fault and not the server, and nothing secret is said of them. */
@Timeout(60)
final class UnsendableTest {
    private static final String NEUTRAL = BindingFile.named(BindingFile.NEUTRAL).text();

    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private final Backend backend =
            Backend.start(BindingFile.named(BindingFile.NEUTRAL).read(name -> null), ReferenceSubject.create(), 0);

    private final Witness witness = new Witness() {
        @Override
        public void returned(int id, Reply reply) {}

        @Override
        public void told(CallEvent event) {}

        @Override
        public void heard(SessionEvent event) {}

        @Override
        public void failed(SubjectFailure failure) {
            failures.add("" + failure.getMessage());
        }
    };

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void aCommandThatCannotBeSentIsNoSilenceOfTheServer() throws InterruptedException {
        String binding = NEUTRAL.replace("  acceptCall:\n", "  acceptCall:\n    headers: {X-Api-Key: \"${KEY}\"}\n");

        try (WireSubject subject = subject(binding)) {
            Stage stage = subject.open(World.of("w1", "alice", "bob"), witness);
            stage.invoke(1, "bob-1", new Command.AcceptCall("s1"));

            assertThat(failures.poll(20, TimeUnit.SECONDS))
                    .contains("cannot be sent", "What to do: ")
                    .doesNotContain("open-sesame");
        }
    }

    @Test
    void noMoreIsAPoll() throws InterruptedException {
        String binding = NEUTRAL.replace("from: server-sent-events", "from: long-poll")
                .replace(
                        "request: GET /v1/events",
                        "request: GET /v1/poll\n  headers: {X-Api-Key: \"${KEY}\"}\n  list: /events")
                .replace("name: event-field\n  id: id-field", "name: /type\n  id: /seq");

        try (WireSubject subject = subject(binding)) {
            Stage unused = subject.open(World.of("w1", "alice", "bob"), witness);

            assertThat(failures.poll(20, TimeUnit.SECONDS))
                    .contains("The event stream of ", "cannot be asked for")
                    .doesNotContain("open-sesame");
        }
    }

    private WireSubject subject(String binding) {
        return WireSubject.at(
                URI.create(backend.url()), new BindingFile("test.yaml", binding).read(name -> "open-sesame-4711\n"));
    }
}
