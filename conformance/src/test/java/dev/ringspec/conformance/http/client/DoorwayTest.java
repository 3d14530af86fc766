package dev.ringspec.conformance.http.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said of a world that cannot be entered, and that nothing secret is. */
@Timeout(60)
final class DoorwayTest {
    private static final String NEUTRAL = BindingFile.named(BindingFile.NEUTRAL).text();
    private static final String SECRET = "open-sesame-4711";
    private static final String HEADER = "Authorization: \"Bearer {token}\"";
    private static final World WORLD = World.of("w1", "alice", "bob");

    private final Witness nobody = new Witness() {
        @Override
        public void returned(int id, Reply reply) {}

        @Override
        public void told(CallEvent event) {}

        @Override
        public void heard(SessionEvent event) {}

        @Override
        public void failed(SubjectFailure failure) {}
    };

    private HttpServer server = newServer();

    @BeforeEach
    void start() {
        answering("/", 201, "{\"token\":\"a-fresh-token\"}");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTokenThatCameWithAnUnexpectedStatusIsNotQuoted() {
        assertThatThrownBy(() -> open(NEUTRAL.replace("success: 201\n  answer", "success: 200\n  answer")))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContaining("was answered with HTTP 201")
                .message()
                .doesNotContain("a-fresh-token");
    }

    @Test
    void ofASecretThatIsQuotedNotEvenTheBeginningIsShown() {
        answering("/v1/apps", 500, "{\"error\":\"" + "x".repeat(180) + " " + SECRET + "\"}");

        assertThatThrownBy(() -> open(withKey()))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContaining("HTTP 500 {\"error\":\"xxx")
                .message()
                .doesNotContain("open-");
    }

    @Test
    void aSecretThatCannotStandInAHeaderIsNotShownEither() {
        assertThatThrownBy(() -> open(withKey(), SECRET + "\n"))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll("GET", "What to do: ")
                .message()
                .doesNotContain("open-");
    }

    private static String withKey() {
        return NEUTRAL.replace(HEADER, HEADER + "\n  X-Api-Key: \"${KEY}\"");
    }

    private void open(String binding) {
        open(binding, SECRET);
    }

    private void open(String binding, String key) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (WireSubject subject = WireSubject.at(address, new BindingFile("test.yaml", binding).read(name -> key))) {
            subject.open(WORLD, nobody);
        }
    }

    private void answering(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
