package dev.ringspec.model.explore;

import dev.ringspec.model.action.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a device was told of a call, as a small number: the sequence of events caused, and how many of them, from the front,
 * were delivered. Zero stands for nothing.
 *
 * <p>A legal sequence has at most three events (catalogue 6, INV-7: incoming, the stop event, ended). A fourth is a breach
 * whatever it is, so all longer ones share one number, {@link #TOO_MANY}.
 */
final class Sequences {
    /** The most events that are told apart. */
    static final int MOST = 3;

    private static final EventKind[] KINDS = EventKind.values();

    /** Nothing was told. */
    static final int NOTHING = 0;

    /** More than any legal sequence has. */
    static final int TOO_MANY;

    /** How many bits a sequence takes. */
    static final int BITS;

    private static final List<Told> ALL = new ArrayList<>();
    private static final int[] THEN;
    private static final int[] DELIVERED;
    private static final int[] WITHDRAWN;
    private static final boolean[] OWES_INCOMING;

    /**
     * A sequence.
     *
     * @param caused the events in the order in which they were caused
     * @param delivered how many of them have arrived
     */
    record Told(List<EventKind> caused, int delivered) {}

    static {
        List<List<EventKind>> ofOneLength = List.of(List.of());
        for (int length = 0; length <= MOST; length++) {
            ofOneLength.forEach(Sequences::add);
            ofOneLength = ofOneLength.stream().flatMap(s -> longer(s).stream()).toList();
        }
        TOO_MANY = ALL.size();
        BITS = Field.bitsFor(TOO_MANY + 1);
        THEN = new int[TOO_MANY * KINDS.length];
        DELIVERED = new int[TOO_MANY + 1];
        WITHDRAWN = new int[TOO_MANY + 1];
        OWES_INCOMING = new boolean[TOO_MANY + 1];
        fill();
    }

    private Sequences() {}

    private static void add(List<EventKind> caused) {
        for (int delivered = 0; delivered <= caused.size(); delivered++) {
            ALL.add(new Told(caused, delivered));
        }
    }

    private static List<List<EventKind>> longer(List<EventKind> sequence) {
        List<List<EventKind>> all = new ArrayList<>();
        for (EventKind kind : KINDS) {
            List<EventKind> more = new ArrayList<>(sequence);
            more.add(kind);
            all.add(List.copyOf(more));
        }
        return all;
    }

    private static void fill() {
        Map<Told, Integer> numbers = new HashMap<>();
        ALL.forEach(told -> numbers.put(told, numbers.size()));
        for (int number = 0; number < TOO_MANY; number++) {
            Told told = ALL.get(number);
            List<EventKind> due =
                    told.caused().subList(told.delivered(), told.caused().size());
            List<List<EventKind>> longer = longer(told.caused());
            for (EventKind kind : KINDS) {
                Told then = new Told(longer.get(kind.ordinal()), told.delivered());
                THEN[number * KINDS.length + kind.ordinal()] = numbers.getOrDefault(then, TOO_MANY);
            }
            DELIVERED[number] = numbers.getOrDefault(new Told(told.caused(), told.delivered() + 1), number);
            WITHDRAWN[number] = numbers.getOrDefault(
                    new Told(told.caused().subList(0, told.delivered()), told.delivered()), number);
            OWES_INCOMING[number] = due.contains(EventKind.INCOMING);
        }
        DELIVERED[TOO_MANY] = TOO_MANY;
        WITHDRAWN[TOO_MANY] = TOO_MANY;
    }

    static Told told(int number) {
        return ALL.get(number);
    }

    /** The sequence with one more event caused. */
    static int then(int number, int kind) {
        return number == TOO_MANY ? TOO_MANY : THEN[number * KINDS.length + kind];
    }

    /** The sequence when its next event has arrived; itself if nothing is due. */
    static int delivered(int number) {
        return DELIVERED[number];
    }

    /** The sequence without what is still due. */
    static int withdrawn(int number) {
        return WITHDRAWN[number];
    }

    /** Whether the device has still to be told that the call rings. */
    static boolean owesIncoming(int number) {
        return OWES_INCOMING[number];
    }
}
