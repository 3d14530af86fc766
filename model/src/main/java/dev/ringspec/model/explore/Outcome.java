package dev.ringspec.model.explore;

import dev.ringspec.model.action.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an effect makes of one call. */
final class Outcome {
    /** The outline of the call afterwards. */
    final int outline;
    /** Whether it brings the device into an ongoing call. */
    final boolean accepts;
    /** Whether it makes an open call terminal. */
    final boolean ends;
    /** What no step may do, but this one does. */
    final @Nullable Invariant breach;

    private final int[] events;
    private final int withdrawn;

    Outcome(Change change, boolean accepts, List<Event> events, int withdrawn, @Nullable Invariant breach) {
        this.outline = change.after();
        this.accepts = accepts;
        this.ends = change.ends();
        this.events = events.stream().mapToInt(Event::number).toArray();
        this.withdrawn = withdrawn;
        this.breach = breach;
    }

    /**
     * An event for a device.
     *
     * @param device the device
     * @param kind the event
     */
    record Event(int device, EventKind kind) {
        int number() {
            return device << 3 | kind.ordinal();
        }
    }

    /** Writes it into a state. */
    void changeIn(long[] state, Layout layout, int call) {
        layout.setOutline(state, call, outline);
        for (int event : events) {
            layout.tell(state, call, event >> 3, event & 7);
        }
        for (int device = 0; withdrawn >>> device != 0; device++) {
            if ((withdrawn >>> device & 1) != 0) {
                layout.withdraw(state, call, device);
            }
        }
    }
}
