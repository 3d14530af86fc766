package dev.ringspec.conformance.report;

import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requirements as a table, one line a flow: how many passed, and which did not.
 *
 * @param standings how each requirement stands
 */
record Flows(Map<Requirement, Standing> standings) {
    private static final int COLUMN = 6;

    /** One line a flow. */
    void print(Page page) {
        byFlow().forEach((flow, own) -> page.field(2, COLUMN, flow, described(own)));
    }

    /** One line a requirement. */
    void printEach(Page page) {
        standings.forEach((requirement, standing) -> page.line(page.in(
                colour(standing),
                String.format("  %-8s %-6s %s", requirement.id(), requirement.level(), standing.words()))));
    }

    /** How many stand how: {@code 61 passed, 1 failed, 80 untested}. */
    String total() {
        return counts(standings.keySet().stream().toList()).entrySet().stream()
                .map(e -> e.getValue().size() + " " + e.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private Map<String, List<Requirement>> byFlow() {
        return standings.keySet().stream()
                .collect(Collectors.groupingBy(
                        r -> r.id().substring(0, r.id().indexOf('-')), LinkedHashMap::new, Collectors.toList()));
    }

    private String described(List<Requirement> own) {
        return counts(own).entrySet().stream()
                .map(e -> e.getValue().size() + " " + e.getKey().words()
                        + named(e.getKey(), e.getValue(), e.getValue().size() == own.size()))
                .collect(Collectors.joining(", "));
    }

    /** Those that passed are not worth naming, nor is a whole flow of which nothing could be tried. */
    private static String named(Standing standing, List<Requirement> some, boolean all) {
        boolean nothingTried = standing == Standing.NOT_APPLICABLE || standing == Standing.UNTESTED;
        if (standing == Standing.PASSED || (all && nothingTried)) {
            return "";
        }
        return some.stream().map(Requirement::id).collect(Collectors.joining(" ", " (", ")"));
    }

    private Map<Standing, List<Requirement>> counts(List<Requirement> some) {
        Map<Standing, List<Requirement>> counts = new EnumMap<>(Standing.class);
        Stream.of(Standing.values()).forEach(standing -> {
            List<Requirement> those =
                    some.stream().filter(r -> standings.get(r) == standing).toList();
            if (!those.isEmpty()) {
                counts.put(standing, those);
            }
        });
        return counts;
    }

    private static Colour colour(Standing standing) {
        return switch (standing) {
            case PASSED -> Colour.GREEN;
            case FAILED -> Colour.RED;
            case WARNED, INCONCLUSIVE -> Colour.YELLOW;
            case NOT_APPLICABLE, UNTESTED -> Colour.FAINT;
        };
    }
}
