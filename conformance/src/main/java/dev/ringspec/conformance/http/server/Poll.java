package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.EventShape;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A device that asks for events again and again: a stream that is read in pieces. */
final class Poll {
    private static final long PATIENCE_SECONDS = 20;

    private final EventLog log;
    private final EventShape shape;
    private @Nullable Stream stream;
    private Optional<Long> told = Optional.empty();

    Poll(EventLog log, EventShape shape) {
        this.log = log;
        this.shape = shape;
    }

    /**
     * The next events, at least one unless none comes for a while. Whoever names another event than the last that was told has
     * not got the answer before: it is told again.
     */
    synchronized List<WireEvent> next(Optional<Long> after) throws InterruptedException {
        Stream open = stream;
        if (open == null || (after.isPresent() && !after.equals(told))) {
            open = reopened(after);
        }
        List<WireEvent> events = new ArrayList<>();
        Optional<Stream.Frame> frame = open.next(PATIENCE_SECONDS);
        while (frame.flatMap(Stream.Frame::event).isPresent()) {
            frame.flatMap(Stream.Frame::event).ifPresent(events::add);
            frame = open.next(0);
        }
        stream = frame.isPresent() ? null : open; // What is present and no event is the end of the stream.
        events.forEach(event -> told = shape.id(event).map(EventLog::number).orElse(told));
        return events;
    }

    private Stream reopened(Optional<Long> after) {
        Stream old = stream;
        if (old != null) {
            log.closed(old);
        }
        told = after;
        return log.open(after);
    }
}
