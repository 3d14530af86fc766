package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What one connection of a device still has to write, in the order in which it is to arrive. Read by one thread. */
final class Stream {
    /**
     * Something to write.
     *
     * @param event the event; none at the end of the stream
     * @param pause how long it was waited for, in milliseconds
     * @param haste what it does with the one behind it
     */
    record Frame(Optional<WireEvent> event, long pause, Haste haste) {
        boolean isEnd() {
            return event.isEmpty();
        }
    }

    /** Whether something keeps its place. */
    enum Haste {
        /** It does. */
        USUAL,
        /** It lets the next one pass, if one comes soon. */
        LETS_PASS,
        /** Nothing behind which it was written arrives after it. */
        LAST_OF_ALL
    }

    private static final long SOON_MILLIS = 100;

    /** Long for whoever hangs up as soon as it hears that its world is closed, and short for whoever waits for the thread. */
    private static final long GRACE_MILLIS = 50;

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final Deque<Frame> next = new ArrayDeque<>();

    void send(WireEvent event) {
        send(event, 0);
    }

    void send(WireEvent event, long pause) {
        frames.add(new Frame(Optional.of(event), pause, Haste.USUAL));
    }

    /** Sends it, but lets the next one pass. */
    void sendBehindTheNext(WireEvent event) {
        frames.add(new Frame(Optional.of(event), 0, Haste.LETS_PASS));
    }

    /** Sends it behind all that was sent before. */
    void mark(WireEvent marker) {
        frames.add(new Frame(Optional.of(marker), 0, Haste.LAST_OF_ALL));
    }

    /** Ends it behind all that was sent before. */
    void end() {
        end(0);
    }

    /** The same, but whoever listens has a moment to hang up first. */
    void endSoon() {
        end(GRACE_MILLIS);
    }

    private void end(long pause) {
        frames.add(new Frame(Optional.empty(), pause, Haste.LAST_OF_ALL));
    }

    /** The next thing to write, when it is time to; empty if there was none for so long. */
    Optional<Frame> next(long seconds) throws InterruptedException {
        if (next.isEmpty()) {
            Optional.ofNullable(frames.poll(seconds, TimeUnit.SECONDS)).ifPresent(next::add);
            letPass();
        }
        Optional<Frame> due = Optional.ofNullable(next.poll());
        Thread.sleep(due.map(Frame::pause).orElse(0L));
        return due;
    }

    private void letPass() throws InterruptedException {
        if (next.isEmpty() || next.element().haste() != Haste.LETS_PASS) {
            return;
        }
        Frame faster = frames.poll(SOON_MILLIS, TimeUnit.MILLISECONDS);
        if (faster != null && faster.haste() == Haste.LAST_OF_ALL) {
            next.addLast(faster);
        } else if (faster != null) {
            next.addFirst(faster);
        }
    }
}
