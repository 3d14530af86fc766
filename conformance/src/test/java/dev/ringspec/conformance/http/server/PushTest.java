package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.model.subject.ReferenceSubject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events by webhook and by long poll, as somebody meets them who speaks HTTP by hand. */
@Timeout(60)
final class PushTest {
    private static final String NEUTRAL = BindingFile.named(BindingFile.NEUTRAL).text();
    private static final String WEBHOOK = NEUTRAL.replace("clock: \"{clock}\"}", "clock: \"{clock}\", kit: \"{kit}\"}")
            .replace("from: server-sent-events", "from: webhook")
            .replace("request: GET /v1/events", "request: POST /hooks/calls")
            .replace("name: event-field\n  id: id-field", "name: /type\n  device: /device");
    private static final String LONG_POLL = NEUTRAL.replace("from: server-sent-events", "from: long-poll")
            .replace("request: GET /v1/events", "request: GET /v1/poll?after={lastEventId}\n  list: /events")
            .replace("name: event-field\n  id: id-field", "name: /type\n  id: /seq");

    /** As an app does that was started again. */
    @Test
    void aDeviceThatLogsInTwiceIsCalledOnce() throws IOException, InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        HttpServer kit = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kit.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        kit.start();
        try (Backend backend = serving(WEBHOOK)) {
            Caller anybody = Caller.of(backend);
            anybody.send(
                    "PUT",
                    "/v1/apps/app",
                    "{\"users\":[{\"uid\":\"alice\"},{\"uid\":\"bob\"}],\"clock\":\"standing\",\"kit\":\"http://127.0.0.1:"
                            + kit.getAddress().getPort() + "\"}");
            Caller alice = anybody.login("app", "alice");
            anybody.login("app", "bob");
            anybody.login("app", "bob");

            alice.calls("bob");

            assertThat(heard.poll(20, TimeUnit.SECONDS)).contains("onIncomingCallReceived", "\"device\":\"bob-1\"");
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();
        } finally {
            kit.stop(0);
        }
    }

    @Test
    void aPageOfAnotherOriginMayPoll() throws IOException, InterruptedException {
        try (Backend backend = serving(LONG_POLL)) {
            Caller anybody = Caller.of(backend);
            anybody.open("app", "standing");
            Caller alice = anybody.login("app", "alice");
            Caller bob = anybody.login("app", "bob");
            alice.calls("bob");

            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(backend.url() + "/v1/poll?after=0"))
                                    .header("Authorization", "Bearer " + bob.token())
                                    .header("Origin", "http://127.0.0.1:9")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

            assertThat(answer.body()).contains("onIncomingCallReceived");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
        }
    }

    private static Backend serving(String text) {
        return Backend.start(new BindingFile("served.yaml", text).read(name -> null), ReferenceSubject.create(), 0);
    }
}
