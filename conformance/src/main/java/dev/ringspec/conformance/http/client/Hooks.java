package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.EventShape;
import dev.ringspec.conformance.http.binding.EventSource;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where a server calls the kit to tell of events: on the loopback interface, at an address of its own for each world, which the
 * server learns by the placeholder {@code {kit}}. It is answered when the event was told.
 */
final class Hooks implements AutoCloseable {
    private static final int HEARD = 204;
    private static final int UNREADABLE = 400;
    private static final int NOBODY = 404;
    private static final int NO_BODY = -1;

    private final EventShape shape;
    private final Remarks remarks;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final @Nullable HttpServer server;

    /** A device that is listening. */
    private record Ear(String world, Values who, Receiver receiver) implements Stream {
        boolean is(Optional<String> device, Optional<String> user) {
            return device.map(d -> who.text("device").filter(d::equals).isPresent())
                            .orElse(true)
                    && user.map(u -> who.text("uid").filter(u::equals).isPresent())
                            .orElse(true);
        }

        @Override
        public void close() {}
    }

    private Hooks(EventShape shape, Remarks remarks, @Nullable HttpServer server) {
        this.shape = shape;
        this.remarks = remarks;
        this.server = server;
    }

    /** Listens, if the binding has webhooks. */
    static Hooks of(Binding binding, Remarks remarks, Executor threads) {
        boolean needed = binding.events().from() == EventSource.WEBHOOK;
        Hooks hooks = new Hooks(binding.events(), remarks, needed ? bound() : null);
        if (hooks.server != null) {
            hooks.server.createContext("/", hooks::handle);
            hooks.server.setExecutor(threads);
            hooks.server.start();
        }
        return hooks;
    }

    private static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that the server of a world is told. */
    Optional<String> address(String world) {
        return Optional.ofNullable(server)
                .map(s -> "http://127.0.0.1:" + s.getAddress().getPort() + "/" + world);
    }

    Stream listen(Values who, Receiver receiver) {
        Ear ear = new Ear(who.text("world").orElse(""), who, receiver);
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), NO_BODY);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        String expected = shape.request().render(Values.NONE).address();
        boolean here = path.length == 2 && ("/" + path[1]).equals(expected);
        if (!here || !exchange.getRequestMethod().equals("POST")) {
            remarks.add("The server called an address where the binding has no webhook");
            return NOBODY;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return heard(path[0], body);
    }

    private int heard(String world, String body) {
        try {
            JsonNode data = Answer.json(body);
            List<Ear> those = ears.stream()
                    .filter(ear ->
                            ear.world().equals(world) && ear.is(text(shape.device(), data), text(shape.user(), data)))
                    .toList();
            if (those.isEmpty()) {
                remarks.add("The server called for a device that is not there");
            }
            WireEvent event = new WireEvent(Optional.empty(), Optional.empty(), data);
            those.forEach(ear -> ear.receiver().hear(event));
            return those.isEmpty() ? NOBODY : HEARD;
        } catch (Unreadable e) {
            remarks.add("The server called with " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static Optional<String> text(Optional<Place> place, JsonNode data) {
        return place.flatMap(p -> p.readText(data));
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
