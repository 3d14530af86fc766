package dev.ringspec.model.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The calls at rest: over, and everybody who is connected knows it. Nothing comes of such a call any more, but a device may
 * have it in mind until it has made or accepted another one, and a device that never does has all of them in mind: a day's
 * trace has thousands. So they are kept apart from the calls that every step looks at.
 *
 * <p>They stand on shelves of at most half the size of the one before. A new call is a shelf of its own, and shelves of one
 * size become one: a call is moved as often as the number of calls can be halved, and so is the work that is done once a
 * shelf. A value: states share it, and the shelves.
 */
final class Resting {
    static final Resting NONE = new Resting(new Shelf[0]);

    private final Shelf[] shelves;

    private Resting(Shelf[] shelves) {
        this.shelves = shelves;
    }

    boolean isEmpty() {
        return shelves.length == 0;
    }

    int size() {
        int all = 0;
        for (Shelf shelf : shelves) {
            all += shelf.size();
        }
        return all;
    }

    /** The same for the same calls, whatever shelves they stand on. */
    int hash() {
        int all = 0;
        for (Shelf shelf : shelves) {
            all += shelf.hash();
        }
        return all;
    }

    /** Whether the same calls stand on the same shelves: what has gone the same way does. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Resting that && Arrays.equals(shelves, that.shelves));
    }

    @Override
    public int hashCode() {
        return hash();
    }

    @Nullable
    CallState byKey(int key) {
        for (Shelf shelf : shelves) {
            CallState call = shelf.byKey(key);
            if (call != null) {
                return call;
            }
        }
        return null;
    }

    @Nullable
    CallState bySession(String session) {
        for (Shelf shelf : shelves) {
            CallState call = shelf.bySession(session);
            if (call != null) {
                return call;
            }
        }
        return null;
    }

    /** The same with a call more. */
    Resting and(CallState call) {
        Shelf last = Shelf.of(call);
        int left = shelves.length;
        while (left > 0 && shelves[left - 1].size() <= last.size()) {
            left--;
            last = shelves[left].merged(last);
        }
        Shelf[] next = Arrays.copyOf(shelves, left + 1);
        next[left] = last;
        return new Resting(next);
    }

    Resting without(int key) {
        List<Shelf> next = new ArrayList<>();
        for (Shelf shelf : shelves) {
            Shelf left = shelf.without(key);
            if (left.size() > 0) {
                next.add(left);
            }
        }
        return new Resting(next.toArray(Shelf[]::new));
    }

    Resting supersededOn(int device) {
        return map(shelf -> shelf.supersededOn(device));
    }

    Resting mapCalls(UnaryOperator<CallState> change) {
        return map(shelf -> shelf.mapCalls(change));
    }

    private Resting map(UnaryOperator<Shelf> change) {
        Shelf[] next = shelves.clone();
        boolean changed = false;
        for (int i = 0; i < next.length; i++) {
            next[i] = change.apply(shelves[i]);
            changed |= !next[i].equals(shelves[i]);
        }
        return changed ? new Resting(next) : this;
    }

    void forEach(Consumer<CallState> then) {
        for (Shelf shelf : shelves) {
            shelf.forEach(then);
        }
    }

    /** Those that are not superseded on a device, in no order; perhaps others too. */
    void forEachInMind(int device, Consumer<CallState> then) {
        for (Shelf shelf : shelves) {
            if (!shelf.isSupersededOn(device)) {
                shelf.forEach(then);
            }
        }
    }

    /** Those that no device can have in mind any more. */
    List<CallState> outOfMind(Cast cast) {
        List<CallState> all = new ArrayList<>();
        for (Shelf shelf : shelves) {
            all.addAll(shelf.outOfMind(cast));
        }
        return all;
    }
}
