package dev.ringspec.model.spec;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which readings an implementation may still be following: for each open point the set of those not yet ruled out. One
 * bit a reading, so that a hypothesis carries all of them in two machine words.
 *
 * @param low the bits of the first 64 readings, in the order of {@link Reading}
 * @param high the bits of the rest
 */
public record Readings(long low, long high) {
    private static final Readings NONE = new Readings(0, 0);

    /** Nothing ruled out. */
    public static final Readings ANY = of(List.of(Reading.values()));

    /** The reading of each point that the reference system takes. */
    public static final Readings RECOMMENDED =
            of(Arrays.stream(OpenPoint.values()).map(OpenPoint::recommended).toList());

    /** Exactly the given readings; a point of which none is given has no reading left. */
    public static Readings of(Collection<Reading> readings) {
        Readings all = NONE;
        for (Reading reading : readings) {
            all = all.plus(reading);
        }
        return all;
    }

    public boolean allows(Reading reading) {
        int bit = reading.ordinal();
        return ((bit < 64 ? low >>> bit : high >>> (bit - 64)) & 1) != 0;
    }

    /** These readings with the point fixed to the given one. */
    public Readings with(Reading reading) {
        return without(reading.point()).plus(reading);
    }

    /** These readings with their common point narrowed to the given ones. */
    public Readings within(Collection<Reading> group) {
        OpenPoint point = group.iterator().next().point();
        Readings narrowed = without(point);
        for (Reading reading : group) {
            narrowed = narrowed.plus(reading);
        }
        return narrowed;
    }

    /** What is left when both hold. A point may be left without a reading; see {@link #isConsistent}. */
    public Readings and(Readings other) {
        return new Readings(low & other.low, high & other.high);
    }

    /** Whether everything that {@code other} allows is allowed here. */
    public boolean includes(Readings other) {
        return and(other).equals(other);
    }

    /** Whether every point has a reading left. */
    public boolean isConsistent() {
        for (Readings point : Points.ALL) {
            if ((low & point.low) == 0 && (high & point.high) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The reading of the point, if only one is left. */
    public Optional<Reading> decided(OpenPoint point) {
        List<Reading> left = point.readings().stream().filter(this::allows).toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** Every decided point with its reading, in the order of the catalogue. */
    public Map<OpenPoint, Reading> decided() {
        Map<OpenPoint, Reading> all = new EnumMap<>(OpenPoint.class);
        for (OpenPoint point : OpenPoint.values()) {
            decided(point).ifPresent(reading -> all.put(point, reading));
        }
        return all;
    }

    /** Every reading of each point, as bits: known only when both enums are there. */
    private static final class Points {
        static final Readings[] ALL =
                Arrays.stream(OpenPoint.values()).map(p -> of(p.readings())).toArray(Readings[]::new);
    }

    private Readings plus(Reading reading) {
        int bit = reading.ordinal();
        return bit < 64 ? new Readings(low | 1L << bit, high) : new Readings(low, high | 1L << (bit - 64));
    }

    private Readings without(OpenPoint point) {
        Readings gone = Points.ALL[point.ordinal()];
        return new Readings(low & ~gone.low, high & ~gone.high);
    }
}
