package dev.ringspec.conformance.report;

import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which answers an implementation gives to the open points.
 *
 * @param shown the readings that were seen
 */
public record ReadingsShown(Map<OpenPoint, Reading> shown) {
    private static final int COLUMN = 32;

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
