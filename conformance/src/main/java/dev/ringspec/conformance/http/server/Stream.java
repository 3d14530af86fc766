package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What one connection of a device still has to write: events in the order in which they are to arrive. */
final class Stream {
    /**
     * Something to write.
     *
     * @param event the event; none at the end of the stream
     * @param pause how long to wait before, in milliseconds
     */
    record Frame(Optional<WireEvent> event, long pause) {}

    private static final Frame END = new Frame(Optional.empty(), 0);

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final List<WireEvent> overtaken = new ArrayList<>();

    /** Sends it, and behind it what it was to overtake. */
    void send(WireEvent event) {
        send(event, 0);
    }

    void send(WireEvent event, long pause) {
        frames.add(new Frame(Optional.of(event), pause));
        overtaken.forEach(late -> frames.add(new Frame(Optional.of(late), 0)));
        overtaken.clear();
    }

    /** Sends it behind the next one. */
    void sendBehindTheNext(WireEvent event) {
        overtaken.add(event);
    }

    /** Sends it behind everything, also what nothing has overtaken by now. */
    void closeWith(WireEvent marker) {
        overtaken.forEach(late -> frames.add(new Frame(Optional.of(late), 0)));
        overtaken.clear();
        send(marker);
    }

    void end() {
        frames.add(END);
    }

    /** The next thing to write; empty if there was none for so long. */
    Optional<Frame> next(long seconds) throws InterruptedException {
        return Optional.ofNullable(frames.poll(seconds, TimeUnit.SECONDS));
    }
}
