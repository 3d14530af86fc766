package dev.ringspec.model.explore;

import dev.ringspec.model.action.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a device was told of a call, as a small number: the sequence of events caused, and how many of them, from the front,
 * were delivered. Zero stands for nothing. Sequences that are longer than can be told apart share one number,
 * {@link #tooMany}.
 */
final class Sequences {
    /** Nothing was told. */
    static final int NOTHING = 0;

    /** A legal sequence of a call between two has at most three events (catalogue 6, INV-7: incoming, the stop event, ended). */
    private static final int BETWEEN_TWO = 3;

    /** The most that are told apart in any world: by then there are some twenty thousand sequences. */
    private static final int MOST = 5;

    private static final EventKind[] KINDS = EventKind.values();

    /** The most events that are told apart. */
    final int most;

    /** More than that. */
    final int tooMany;

    /** How many bits a sequence takes. */
    final int bits;

    private final List<Told> all = new ArrayList<>();
    private final int[] then;
    private final int[] delivered;
    private final int[] withdrawn;
    private final boolean[] owesIncoming;

    /**
     * A sequence.
     *
     * @param caused the events in the order in which they were caused
     * @param delivered how many of them have arrived
     */
    record Told(List<EventKind> caused, int delivered) {}

    private Sequences(int most) {
        this.most = most;
        List<List<EventKind>> ofOneLength = List.of(List.of());
        for (int length = 0; length <= most; length++) {
            ofOneLength.forEach(this::add);
            ofOneLength = ofOneLength.stream().flatMap(s -> longer(s).stream()).toList();
        }
        tooMany = all.size();
        bits = Field.bitsFor(tooMany + 1);
        then = new int[tooMany * KINDS.length];
        delivered = new int[tooMany + 1];
        withdrawn = new int[tooMany + 1];
        owesIncoming = new boolean[tooMany + 1];
        fill();
    }

    /** Those of a world; of each other member the initiator of a call to a group is told that it came, and that it left. */
    static Sequences in(Bounds bounds) {
        int ofMembers = 2 * bounds.devices().size() - 1;
        return new Sequences(bounds.groups() == 0 ? BETWEEN_TWO : Math.max(BETWEEN_TWO, Math.min(ofMembers, MOST)));
    }

    private void add(List<EventKind> caused) {
        for (int arrived = 0; arrived <= caused.size(); arrived++) {
            all.add(new Told(caused, arrived));
        }
    }

    private static List<List<EventKind>> longer(List<EventKind> sequence) {
        List<List<EventKind>> longer = new ArrayList<>();
        for (EventKind kind : KINDS) {
            List<EventKind> more = new ArrayList<>(sequence);
            more.add(kind);
            longer.add(List.copyOf(more));
        }
        return longer;
    }

    private void fill() {
        Map<Told, Integer> numbers = new HashMap<>();
        all.forEach(told -> numbers.put(told, numbers.size()));
        for (int number = 0; number < tooMany; number++) {
            Told told = all.get(number);
            List<EventKind> due =
                    told.caused().subList(told.delivered(), told.caused().size());
            List<List<EventKind>> longer = longer(told.caused());
            for (EventKind kind : KINDS) {
                Told more = new Told(longer.get(kind.ordinal()), told.delivered());
                then[number * KINDS.length + kind.ordinal()] = numbers.getOrDefault(more, tooMany);
            }
            delivered[number] = numbers.getOrDefault(new Told(told.caused(), told.delivered() + 1), number);
            withdrawn[number] = numbers.getOrDefault(
                    new Told(told.caused().subList(0, told.delivered()), told.delivered()), number);
            owesIncoming[number] = due.contains(EventKind.INCOMING);
        }
        delivered[tooMany] = tooMany;
        withdrawn[tooMany] = tooMany;
    }

    Told told(int number) {
        return all.get(number);
    }

    /** The sequence with one more event caused. */
    int then(int number, int kind) {
        return number == tooMany ? tooMany : then[number * KINDS.length + kind];
    }

    /** The sequence when its next event has arrived; itself if nothing is due. */
    int delivered(int number) {
        return delivered[number];
    }

    /** The sequence without what is still due. */
    int withdrawn(int number) {
        return withdrawn[number];
    }

    /** Whether the device has still to be told that the call rings. */
    boolean owesIncoming(int number) {
        return owesIncoming[number];
    }
}
