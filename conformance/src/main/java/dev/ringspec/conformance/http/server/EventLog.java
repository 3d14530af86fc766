package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** All events of one device, numbered from 1 without gaps, and the streams that are open to it. */
final class EventLog {
    private final List<WireEvent> events = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final LongFunction<WireEvent> markers;
    private Optional<WireEvent> marker = Optional.empty();
    private boolean opened;
    private boolean withheld;
    private boolean retired;

    /**
     * A log without events.
     *
     * @param markers makes the message that the clock was moved for the n-th time
     */
    EventLog(LongFunction<WireEvent> markers) {
        this.markers = markers;
    }

    /** Adds the event that has the next number; each open stream gets it in the way that the delivery says. */
    synchronized void add(LongFunction<WireEvent> event, Delivery delivery) {
        WireEvent numbered = event.apply(events.size() + 1L);
        events.add(numbered);
        withheld |= delivery.withholds();
        streams.forEach(stream -> delivery.deliver(stream, numbered));
    }

    /** Says on every stream that all that came of the n-th move of the clock is before it. */
    synchronized void mark(long move) {
        WireEvent said = markers.apply(move);
        marker = Optional.of(said);
        streams.forEach(stream -> stream.mark(said));
    }

    /**
     * Opens a stream.
     *
     * @param after the number of the event behind which it begins; without one, the first stream begins with the first
     *     event, and a later one with what comes next
     */
    synchronized Stream open(Optional<Long> after) {
        long from = after.orElse(opened ? (long) events.size() : 0L);
        Stream stream = new Stream();
        events.stream().skip(Math.max(0, from)).forEach(stream::send);
        marker.ifPresent(stream::mark);
        streams.add(stream);
        if (retired) {
            stream.endSoon(); // It asked before the world was closed, and is served after.
        }
        opened = true;
        withheld = false;
        return stream;
    }

    /** The number that a client names; what is no number of ours stands for the beginning. */
    static Optional<Long> number(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.of(0L);
        }
    }

    /** Nobody reads that stream any more. */
    synchronized void closed(Stream stream) {
        streams.remove(stream);
    }

    /** Cuts every stream. */
    synchronized void cut() {
        streams.forEach(Stream::end);
        streams.clear();
    }

    /**
     * Nothing is told any more, and each stream ends once its device has had a moment to hang up first. A stream that stayed
     * would keep its thread until it next tried to write: worlds come and go faster than that, and the threads would run out.
     */
    synchronized void retire() {
        retired = true;
        streams.forEach(Stream::endSoon);
    }

    /** Whether an event was withheld, and its device has not asked since then for what it missed. */
    synchronized boolean isWithheld() {
        return withheld;
    }
}
