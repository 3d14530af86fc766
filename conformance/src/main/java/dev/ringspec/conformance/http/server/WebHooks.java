package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.http.binding.EventShape;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.conformance.trace.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Events by webhook: the server calls the address that a world was opened with, one event after the other for each device. */
final class WebHooks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long HEARTBEAT_SECONDS = 1;

    private final EventShape shape;
    private final Set<Berth> told = ConcurrentHashMap.newKeySet();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    WebHooks(EventShape shape) {
        this.shape = shape;
    }

    /**
     * From now on that address is told what a device is told; where only users are named, the first of each is enough. A device
     * that logs in once more is told already.
     */
    void tell(String address, App app, Berth berth) {
        boolean first = app.berths().stream()
                .filter(b -> b.uid().equals(berth.uid()))
                .findFirst()
                .filter(berth::equals)
                .isPresent();
        if ((first || shape.device().isPresent()) && told.add(berth)) {
            Stream stream = berth.log().open(Optional.empty());
            Thread teller = new Thread(() -> tell(address, berth, stream), "ringspec webhooks of " + berth.id());
            teller.setDaemon(true);
            teller.start();
        }
    }

    private void tell(String address, Berth berth, Stream stream) {
        try {
            Optional<Stream.Frame> frame = stream.next(HEARTBEAT_SECONDS);
            while (frame.filter(Stream.Frame::isEnd).isEmpty()) {
                Optional<WireEvent> event = frame.flatMap(Stream.Frame::event);
                if (event.isPresent()) {
                    post(address, addressed(event.get(), berth));
                }
                frame = stream.next(HEARTBEAT_SECONDS);
            }
        } catch (IOException e) {
            berth.log().closed(stream); // Nobody is at home there any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            told.remove(berth);
        }
    }

    /** The same event goes to several devices, each with its own name on it. */
    private WireEvent addressed(WireEvent event, Berth berth) {
        ObjectNode data = ((ObjectNode) event.data()).deepCopy();
        WireEvent own = new WireEvent(event.name(), event.id(), data);
        shape.address(own, berth.device().orElse(berth.uid()), berth.uid());
        return own;
    }

    private void post(String address, WireEvent event) throws IOException, InterruptedException {
        Message message = shape.request().render(Values.NONE);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + message.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        message.headers().forEach(request::header);
        client.send(
                request.method(
                                message.method(),
                                HttpRequest.BodyPublishers.ofString(Json.text(event.data()), StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
