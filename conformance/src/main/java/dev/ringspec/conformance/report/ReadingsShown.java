package dev.ringspec.conformance.report;

import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which answers an implementation gives to the open points.
 *
 * @param shown the readings that were seen
 */
public record ReadingsShown(Map<OpenPoint, Reading> shown) {
    private static final int COLUMN = 32;

    /**
     * What traces have shown: a reading is shown if it is the only one left, and was not so from the start.
     *
     * @param left the readings that are still possible after all of them
     * @param declared what the implementation declares in each of them
     */
    public static ReadingsShown by(Set<Readings> left, Collection<Capabilities> declared) {
        Map<OpenPoint, Reading> shown = new EnumMap<>(OpenPoint.class);
        for (OpenPoint point : OpenPoint.values()) {
            List<Reading> still = possible(point, left);
            if (still.size() == 1 && declared.stream().noneMatch(d -> isGiven(point, d))) {
                shown.put(point, still.get(0));
            }
        }
        return new ReadingsShown(shown);
    }

    /** The readings of a point that are still possible. */
    public static List<Reading> possible(OpenPoint point, Set<Readings> left) {
        return point.readings().stream()
                .filter(r -> left.stream().anyMatch(some -> some.allows(r)))
                .toList();
    }

    private static boolean isGiven(OpenPoint point, Capabilities declared) {
        return Setting.possible(declared).decided(point).isPresent();
    }

    /** Those seen, a line each. */
    public void print(Page page) {
        page.heading("Readings shown: " + shown.size() + " of " + Page.count(OpenPoint.values().length, "open point"));
        shown.forEach((point, reading) ->
                page.field(2, COLUMN, point.id(), reading.label() + (reading.isWarned() ? "  (discouraged)" : "")));
    }

    /** The same, and the names of the points that an implementation with these capabilities could still answer. */
    public void print(Page page, Capabilities capabilities) {
        print(page);
        List<OpenPoint> rest = Arrays.stream(OpenPoint.values())
                .filter(point -> !shown.containsKey(point) && matters(point, capabilities))
                .toList();
        if (!rest.isEmpty()) {
            page.field(2, "not seen", rest.stream().map(OpenPoint::id).collect(Collectors.joining(", ")));
        }
    }

    private static boolean matters(OpenPoint point, Capabilities capabilities) {
        return point.requirements().stream().allMatch(capabilities::covers);
    }
}
