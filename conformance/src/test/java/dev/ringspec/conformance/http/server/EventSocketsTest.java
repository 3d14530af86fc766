package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    @Test
    void aSocketThatIsGoneWhenAnEventComesIsNoFailure() throws IOException, InterruptedException {
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        try (Backend backend =
                Backend.start(BindingFile.named(file(SOCKET)).read(name -> null), ReferenceSubject.create(), 0)) {
            Caller anybody = Caller.of(backend);
            anybody.open("app", "standing");
            Caller alice = anybody.login("app", "alice");
            Caller bob = anybody.login("app", "bob");
            socket(backend, bob.token(), new Ear()).abort();
            Thread.sleep(300);

            alice.calls("bob");

            assertThat(uncaught.poll(1, TimeUnit.SECONDS)).isNull();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
    }

    /** And what was begun before is ended again: the first port could not be taken by anybody else. */
    @Test
    void aPortThatIsTakenIsSaidAtOnce() throws IOException {
        Binding binding = BindingFile.named(file(SOCKET)).read(name -> null);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> Backend.start(binding, ReferenceSubject.create(), 0, taken.getLocalPort()))
                    .isInstanceOf(SubjectFailure.class)
                    .hasMessageContaining("is taken");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            int free = free();
            assertThatThrownBy(() -> Backend.start(binding, ReferenceSubject.create(), taken.getLocalPort(), free))
                    .isInstanceOf(SubjectFailure.class);
            new ServerSocket(free, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    private static int free() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
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
        WebSocket unused = socket(backend, token, ear);
        return ear;
    }

    private static WebSocket socket(Backend backend, String token, Ear ear) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(backend.events().orElseThrow() + "/v1/events"), ear)
                .join();
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
