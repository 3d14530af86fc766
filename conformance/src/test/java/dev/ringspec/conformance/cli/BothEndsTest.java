package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.server.Backend;
import dev.ringspec.model.subject.ReferenceSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit on both ends of a binding: what it says as a server, it understands as a client. */
@Timeout(120)
final class BothEndsTest {
    private static final String STREAM = """
            events:
              from: server-sent-events
              request: GET /v1/events
              name: event-field
              id: id-field
            """;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"features/accept/*", "features/timeout/*", "features/media-session/*"})
    void theNeutralBindingConforms(String only) throws IOException {
        conforms(STREAM, only);
    }

    @Test
    void eventsByLongPollConform() throws IOException {
        conforms("""
                events:
                  from: long-poll
                  request: "GET /v1/events?after={lastEventId}"
                  list: /events
                  name: /name
                  id: /number
                """, "features/cancel/*");
    }

    @Test
    void eventsByWebhookConform() throws IOException {
        String neutral = BindingFile.named(BindingFile.NEUTRAL)
                .text()
                .replace("clock: \"{clock}\"}", "clock: \"{clock}\", callback: \"{kit}\"}");
        conforms(neutral.replace(STREAM, """
                        events:
                          from: webhook
                          request: POST /calls
                          name: /name
                          device: /device
                        """), "features/cancel/*", true);
    }

    private void conforms(String events, String only) throws IOException {
        conforms(BindingFile.named(BindingFile.NEUTRAL).text().replace(STREAM, events), only, !events.equals(STREAM));
    }

    private void conforms(String text, String only, boolean changed) throws IOException {
        assertThat(text.contains(STREAM)).isNotEqualTo(changed);
        Path file = Files.writeString(folder.resolve("binding.yaml"), text);
        Binding binding = BindingFile.named(file.toString()).read(name -> null);
        try (Backend backend = Backend.start(binding, ReferenceSubject.create(), 0)) {
            Kit kit = Kit.run(
                    "run",
                    "--server",
                    backend.url(),
                    "--binding",
                    file.toString(),
                    "--suite",
                    "features",
                    "--only",
                    only,
                    "--report",
                    folder.toString());
            assertThat(kit).as(kit.out() + kit.err()).returns(0, Kit::code);
        }
    }
}
