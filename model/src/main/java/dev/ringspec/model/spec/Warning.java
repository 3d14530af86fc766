package dev.ringspec.model.spec;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an implementation falls short of by the readings that it follows, though each of them is legal.
 *
 * @param requirement what it falls short of
 * @param points for each open point that matters, the readings of which any will do
 */
public record Warning(Requirement requirement, List<List<Reading>> points) {
    /** Devices that are told that a call rings, but not that it is over, would ring on. */
    private static final Warning THE_CALLERS_OTHER_DEVICES_RING_ON = new Warning(
            Requirement.DEV_7,
            List.of(
                    List.of(Reading.INITIATOR_OTHER_DEVICES_INCOMING),
                    List.of(Reading.CALLER_OTHER_DEVICES_NOT_TOLD, Reading.CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL)));

    /** Those by a reading alone, then those by readings that are free each, and not together. */
    private static final List<Warning> ALL = Stream.concat(
                    Arrays.stream(Reading.values()).flatMap(Warning::byItself),
                    Stream.of(THE_CALLERS_OTHER_DEVICES_RING_ON))
            .toList();

    private static Stream<Warning> byItself(Reading reading) {
        return reading.warning().stream().map(r -> new Warning(r, List.of(List.of(reading))));
    }

    /** What an implementation falls short of whichever of these readings it follows. */
    public static Set<Requirement> of(Collection<Readings> possible) {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        ALL.stream().filter(w -> w.isEarned(possible)).forEach(w -> all.add(w.requirement()));
        return all;
    }

    /** The warnings that a reading earns only together with others. */
    public static List<Warning> together(Reading reading) {
        return ALL.stream()
                .filter(w -> w.points().size() > 1)
                .filter(w -> w.points().stream().anyMatch(point -> point.contains(reading)))
                .toList();
    }

    /** The readings of the other points that it takes beside this one. */
    public List<Reading> beside(Reading reading) {
        return points.stream()
                .filter(point -> !point.contains(reading))
                .flatMap(List::stream)
                .toList();
    }

    private boolean isEarned(Collection<Readings> possible) {
        return points.stream().allMatch(point -> isSettled(point, possible));
    }

    /** Whether nothing else is left of the point. */
    private static boolean isSettled(List<Reading> point, Collection<Readings> possible) {
        return point.get(0).point().readings().stream()
                .filter(r -> possible.stream().anyMatch(p -> p.allows(r)))
                .allMatch(point::contains);
    }
}
