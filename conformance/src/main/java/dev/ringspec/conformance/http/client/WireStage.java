package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringspec.conformance.http.binding.ClockShape;
import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** An open world of a server. */
final class WireStage implements Stage {
    /** Beside the time that passes: so long the server may take until it has told everything. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire;
    private final Values world;
    private final Map<String, Connection> devices;
    private final Audience audience;
    private final Doorway doorway;
    private final Ledger ledger;
    private CompletableFuture<Void> clock = CompletableFuture.completedFuture(null);
    private int moves;
    private boolean closed;

    WireStage(
            Wire wire,
            Values world,
            Map<String, Connection> devices,
            Audience audience,
            Doorway doorway,
            Ledger ledger) {
        this.wire = wire;
        this.world = world;
        this.devices = devices;
        this.audience = audience;
        this.doorway = doorway;
        this.ledger = ledger;
    }

    @Override
    public void invoke(int id, String device, Command command) {
        Connection connection = devices.get(device);
        if (connection == null) {
            throw new IllegalArgumentException("no device " + device + " in this world");
        }
        audience.expect(id);
        var unused = connection.give(command).thenAccept(reply -> audience.returned(id, reply));
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        audience.checkAlive();
        ClockShape shape = wire.binding().clock().orElseThrow(() -> new SubjectFailure("This API has no clock."));
        CompletableFuture<Void> before =
                all(devices.values().stream().map(Connection::answered).toList());
        clock = clock.handle((moved, broken) -> null)
                .thenCompose(free -> before)
                .thenCompose(free -> move(shape, micros));
        return clock;
    }

    /** A barrier moves the clock by nothing: the marker comes behind everything that was caused. */
    private CompletableFuture<Void> move(ClockShape shape, long micros) {
        moves++;
        int number = moves;
        List<CompletableFuture<Void>> markers =
                devices.values().stream().map(d -> d.ears().awaitMarker(number)).toList();
        Exchange exchange = shape.move();
        Values values = world.with(
                "seconds",
                JsonNodeFactory.instance.numberNode(Json.seconds(micros).decimalValue()));
        return wire.exchanges()
                .send(exchange.request().render(values))
                .thenAccept(answer -> checkMoved(exchange, answer))
                .thenCompose(moved -> all(markers))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, broken) -> {
                    if (broken != null) {
                        throw new CompletionException(stuck(broken));
                    }
                    return null;
                });
    }

    private void checkMoved(Exchange exchange, Answer answer) {
        if (!exchange.isSuccess(answer.status())) {
            throw new Unopened("" + answer);
        }
    }

    private SubjectFailure stuck(Throwable broken) {
        Throwable cause =
                broken instanceof CompletionException && broken.getCause() != null ? broken.getCause() : broken;
        SubjectFailure failure = wire.failure(
                "The clock could not be moved: "
                        + (cause instanceof Unopened
                                ? cause.getMessage()
                                : "no marker number " + moves + " on every stream within " + PATIENCE.toSeconds()
                                        + " s"),
                "answer the request as the binding's clock says, and write the marker to every stream when all that was"
                        + " due has been written");
        audience.fail(failure);
        return failure;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            doorway.leave(world, devices.values(), ledger);
        } finally {
            audience.end();
            devices.values().forEach(Connection::close);
        }
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
