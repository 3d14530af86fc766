package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.trace.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A client of the neutral API, by hand.
 *
 * @param url where the server is
 * @param token what the device is logged in with; empty before
 */
record Caller(String url, String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * An answer.
     *
     * @param status its status
     * @param body its JSON; an empty object for none
     */
    record Heard(int status, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    /** Somebody who is not logged in. */
    static Caller of(Backend backend) {
        return new Caller(backend.url(), "");
    }

    /** Opens an app in which alice and bob are. */
    Heard open(String app, String clock) {
        return send(
                "PUT",
                "/v1/apps/" + app,
                "{\"users\":[{\"uid\":\"alice\"},{\"uid\":\"bob\"}],\"clock\":\"" + clock + "\"}");
    }

    /** The same client, logged in. */
    Caller login(String app, String uid) {
        String body = "{\"uid\":\"" + uid + "\",\"device\":\"" + uid + "-1\"}";
        return new Caller(url, send("POST", "/v1/apps/" + app + "/login", body).text("/token"));
    }

    Heard calls(String uid) {
        return send("POST", "/v1/calls", "{\"receiver\":\"" + uid + "\",\"receiverType\":\"user\",\"type\":\"video\"}");
    }

    Heard moves(String app, int seconds) {
        return send("POST", "/v1/apps/" + app + "/clock", "{\"seconds\":" + seconds + "}");
    }

    Heard send(String method, String path, String body) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    request(path)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Heard(answer.statusCode(), json(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the device's stream of events, those that say something. */
    Iterator<String> events(String lastEventId) {
        HttpRequest.Builder request = request("/v1/events");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            Stream<String> lines = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
            return lines.filter(line -> !line.isEmpty() && !line.startsWith(":"))
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(String body) {
        return body.isEmpty()
                ? Json.object()
                : Json.parse(body.getBytes(StandardCharsets.UTF_8)).node();
    }
}
