package dev.ringspec.model.rule;

import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readings under which something is so.
 *
 * @param points for each open point that matters, the readings of which any will do
 */
public record Premise(List<List<Reading>> points) {
    /** It is so in any case. */
    public static final Premise NONE = new Premise(List.of());

    static Premise anyOf(Reading... readings) {
        return NONE.and(readings);
    }

    Premise and(Reading... readings) {
        List<List<Reading>> more = new ArrayList<>(points);
        more.add(List.of(readings));
        return new Premise(List.copyOf(more));
    }

    /** The readings narrowed to those under which it is so; empty if it cannot be so. */
    public Optional<Readings> under(Readings readings) {
        Readings narrowed = readings;
        for (List<Reading> point : points) {
            List<Reading> left = allowed(point, readings);
            if (left.isEmpty()) {
                return Optional.empty();
            }
            narrowed = narrowed.within(left);
        }
        return Optional.of(narrowed);
    }

    /** Whether it can be so. */
    public boolean holdsUnder(Readings readings) {
        for (List<Reading> point : points) {
            if (allowed(point, readings).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<Reading> allowed(List<Reading> point, Readings readings) {
        List<Reading> left = new ArrayList<>(point.size());
        for (Reading reading : point) {
            if (readings.allows(reading)) {
                left.add(reading);
            }
        }
        return left;
    }
}
