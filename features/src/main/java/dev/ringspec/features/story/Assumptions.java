package dev.ringspec.features.story;

import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The readings that a scenario is written for. An implementation that follows others is not concerned by it. */
final class Assumptions {
    private final List<Assumption> all = new ArrayList<>();

    /**
     * That one of these readings is followed.
     *
     * @param point the open point
     * @param readings its readings that the scenario is written for
     */
    private record Assumption(OpenPoint point, Set<Reading> readings) {
        boolean fits(Readings left) {
            return readings.stream().anyMatch(left::allows);
        }
    }

    void assume(String point, String label, boolean isSo) {
        OpenPoint open = Arrays.stream(OpenPoint.values())
                .filter(p -> p.id().equals(point))
                .findFirst()
                .orElseThrow(() -> new Miswritten("There is no open point " + point + "."));
        Reading named = open.reading(label)
                .orElseThrow(() -> new Miswritten(
                        point + " has no reading \"" + label + "\"; its readings are " + labels(open) + "."));
        Predicate<Reading> fits = r -> (r == named) == isSo;
        all.add(new Assumption(open, open.readings().stream().filter(fits).collect(Collectors.toSet())));
    }

    /** Stops a scenario that is written for an implementation of other readings than this one shows. */
    void check(Collection<Readings> shown) {
        if (shown.stream().noneMatch(r -> all.stream().allMatch(a -> a.fits(r)))) {
            String others = all.stream()
                    .filter(a -> shown.stream().noneMatch(a::fits))
                    .map(a -> a.point().id() + " " + seen(a.point(), shown))
                    .collect(Collectors.joining(", "));
            throw new NotApplicable("This implementation follows "
                    + (others.isEmpty() ? "another combination of readings" : others)
                    + "; the scenario is written for another reading.");
        }
    }

    private static String seen(OpenPoint point, Collection<Readings> shown) {
        return point.readings().stream()
                .filter(r -> shown.stream().anyMatch(s -> s.allows(r)))
                .map(Reading::label)
                .collect(Collectors.joining(" or "));
    }

    private static String labels(OpenPoint point) {
        return Words.listed(point.readings().stream().map(Reading::label).toList());
    }
}
