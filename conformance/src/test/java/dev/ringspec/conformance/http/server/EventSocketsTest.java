package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.model.subject.ReferenceSubject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Events by WebSocket, as a client of the JDK hears them. */
@Timeout(60)
final class EventSocketsTest {
    private static final String STREAM = """
            events:
              from: server-sent-events
              request: GET /v1/events
              name: event-field
              id: id-field
            """;
    private static final String SOCKET = """
            events:
              from: websocket
              request: GET /v1/events
              name: /name
              id: /number
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDeviceIsToldOverItsSocketAndAStrangerIsTurnedAway() throws IOException, InterruptedException {
        try (Backend backend =
                Backend.start(BindingFile.named(file(SOCKET)).read(name -> null), ReferenceSubject.create(), 0)) {
            Caller anybody = Caller.of(backend);
            anybody.open("app", "standing");
            Caller alice = anybody.login("app", "alice");
            Caller bob = anybody.login("app", "bob");

            Ear told = listen(backend, bob.token());
            Ear stranger = listen(backend, "nobody");
            alice.calls("bob");

            assertThat(told.next())
                    .startsWith("{\"call\":{\"id\":")
                    .contains("\"name\":\"onIncomingCallReceived\"", "\"number\":\"1\"");
            assertThat(stranger.next()).isEqualTo("closed 1008");
        }
    }

    @Test
    void theFirstWordOfAClientMaySayWhoItIs() throws IOException, InterruptedException {
        String hello = SOCKET.replace(
                "  name: /name", "  headers: {Authorization: none}\n  hello: {login: \"{token}\"}\n  name: /name");
        try (Backend backend =
                Backend.start(BindingFile.named(file(hello)).read(name -> null), ReferenceSubject.create(), 0)) {
            Caller anybody = Caller.of(backend);
            anybody.open("app", "standing");
            Caller alice = anybody.login("app", "alice");
            Caller bob = anybody.login("app", "bob");

            Ear told = new Ear();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(backend.events().orElseThrow() + "/v1/events"), told)
                    .join();
            socket.sendText("{\"login\":\"" + bob.token() + "\"}", true).join();
            alice.calls("bob");

            assertThat(told.next()).contains("onIncomingCallReceived");
        }
    }

    private String file(String events) throws IOException {
        String text = BindingFile.named(BindingFile.NEUTRAL).text();
        assertThat(text).contains(STREAM);
        return Files.writeString(folder.resolve("binding.yaml"), text.replace(STREAM, events))
                .toString();
    }

    private static Ear listen(Backend backend, String token) {
        Ear ear = new Ear();
        WebSocket unused = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(backend.events().orElseThrow() + "/v1/events"), ear)
                .join();
        return ear;
    }

    /** What a client hears. */
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.add("closed " + status);
            return null;
        }
    }
}
