package dev.ringspec.model.explore;

import dev.ringspec.model.explore.Sequences.Told;
import dev.ringspec.model.machine.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A state of the explored world, written out as {@code explored-world.md} lists it: what both twins must agree on.
 *
 * @param calls the calls
 * @param orders the command in flight of each device, 0 for none
 */
record Seen(List<OneCall> calls, List<Integer> orders) {
    /** More was told than is told apart. */
    private static final Told TOO_MUCH = new Told(List.of(), -1);

    /** A call. */
    record OneCall(Outline outline, Set<Integer> cleared, Set<Integer> superseded, List<Told> told) {
        private OneCall renamed(List<Integer> to) {
            Outline renamed = new Outline(
                    outline.status(),
                    to.get(outline.caller()),
                    outline.receiver(),
                    outline.decider() < 0 ? -1 : to.get(outline.decider()),
                    outline.answerer() < 0 ? -1 : to.get(outline.answerer()),
                    outline.roster() == null ? null : renamed(outline.roster(), to),
                    outline.ticks());
            return new OneCall(renamed, all(cleared, to), all(superseded, to), moved(told, to));
        }

        private static Roster renamed(Roster roster, List<Integer> to) {
            return new Roster(
                    roster.group(),
                    bits(roster.ringing(), to),
                    bits(roster.joined(), to),
                    bits(roster.declined(), to),
                    bits(roster.left(), to),
                    bits(roster.stopped(), to));
        }

        private static long bits(long devices, List<Integer> to) {
            return all(devices(devices), to).stream().mapToLong(d -> 1L << d).sum();
        }

        private static Set<Integer> all(Set<Integer> devices, List<Integer> to) {
            return devices.stream().map(to::get).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A packed state, unpacked. */
    static Seen of(Plan plan, long[] state) {
        int devices = plan.cast.devices();
        List<OneCall> calls = new ArrayList<>();
        for (int call = 0; call < plan.layout.count(state); call++) {
            int number = call;
            calls.add(new OneCall(
                    plan.outlines.outline(plan.layout.outline(state, call)),
                    devices(plan.layout.cleared(state, call)),
                    devices(plan.layout.superseded(state, call)),
                    IntStream.range(0, devices)
                            .mapToObj(d -> told(plan, plan.layout.told(state, number, d)))
                            .toList()));
        }
        return new Seen(
                calls,
                IntStream.range(0, devices)
                        .mapToObj(d -> plan.layout.order(state, d))
                        .toList());
    }

    private static Told told(Plan plan, int sequence) {
        return sequence == plan.sequences.tooMany ? TOO_MUCH : plan.sequences.told(sequence);
    }

    /** The same, as far as so many events are told apart. */
    static Told upTo(int most, Told told) {
        return told.caused().size() > most ? TOO_MUCH : told;
    }

    static Set<Integer> devices(long bits) {
        return IntStream.range(0, Long.SIZE)
                .filter(d -> (bits >>> d & 1) != 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same where each device goes by another number. */
    Seen renamed(List<Integer> to) {
        return new Seen(calls.stream().map(c -> c.renamed(to)).toList(), moved(orders, to));
    }

    private static <T> List<T> moved(List<T> ofDevices, List<Integer> to) {
        List<T> moved = new ArrayList<>(ofDevices);
        for (int device = 0; device < to.size(); device++) {
            moved.set(to.get(device), ofDevices.get(device));
        }
        return List.copyOf(moved);
    }
}
