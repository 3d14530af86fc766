package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.model.subject.SubjectFailure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends requests to one server. What was sent once is not sent again, whatever becomes of it. */
final class Exchanges implements AutoCloseable {
    /** So long an answer may take; after that what became of the request is not known. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ringspec wire");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client;

    Exchanges(URI server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .executor(threads)
                .build();
    }

    HttpClient client() {
        return client;
    }

    ExecutorService threads() {
        return threads;
    }

    /** The answer, or the exception that there is instead. */
    CompletableFuture<Answer> send(Message message) {
        return client.sendAsync(request(message).timeout(PATIENCE).build(), BodyHandlers.ofString())
                .thenApply(Exchanges::answer);
    }

    /**
     * The request, as it can be sent.
     *
     * @throws SubjectFailure if HTTP does not allow what it consists of; the exception that says so quotes it, and it may be
     *     secret
     */
    HttpRequest.Builder request(Message message) {
        try {
            return built(message);
        } catch (IllegalArgumentException e) {
            throw new SubjectFailure(
                    "A " + message + " of the binding cannot be sent: HTTP does not allow its address, or"
                            + " one of its headers.\nWhat to do: see what the placeholders stand for; a value from the environment"
                            + " must not end with a line feed, and a header has no letters but those of Latin-1.");
        }
    }

    private HttpRequest.Builder built(Message message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(message.address()));
        message.body()
                .ifPresentOrElse(
                        body -> request.header("Content-Type", "application/json")
                                .method(
                                        message.method(),
                                        BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)),
                        () -> request.method(message.method(), BodyPublishers.noBody()));
        message.headers().forEach(request::setHeader);
        return request;
    }

    /** The address on the server: a path of its own comes before those of the binding. */
    URI address(String pathAndQuery) {
        String base = server.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathAndQuery);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
