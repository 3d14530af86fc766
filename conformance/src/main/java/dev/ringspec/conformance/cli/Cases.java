package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.features.Features;
import dev.ringspec.features.Scenario;
import dev.ringspec.features.StepBook;
import dev.ringspec.model.spec.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scenarios that come with the kit, and the steps that they are made of. */
final class Cases {
    private static final int COLUMN = 14;

    private Cases() {}

    static List<String> ids() {
        return Features.bundled().scenarios().stream().map(Scenario::id).toList();
    }

    /** The scenarios that show a requirement. */
    static List<String> showing(Requirement requirement) {
        return Features.bundled().scenarios().stream()
                .filter(s -> s.requirements().contains(requirement))
                .map(Scenario::id)
                .toList();
    }

    static Optional<Scenario> named(String id) {
        return Features.bundled().scenarios().stream()
                .filter(s -> s.id().equalsIgnoreCase(id))
                .findFirst();
    }

    static void explain(Page page, Scenario scenario) {
        page.line(scenario.id());
        page.blank();
        page.line("  " + scenario.name());
        scenario.steps().forEach(step -> page.line("    " + step));
        page.blank();
        page.field(2, COLUMN, "feature", scenario.feature());
        page.field(2, COLUMN, "stands in", file(scenario) + ", line " + scenario.line());
        page.field(2, COLUMN, "shows", ids(scenario));
    }

    /** Its name alone: where the kit keeps it inside its jar is of no use to anybody. */
    private static String file(Scenario scenario) {
        String path = scenario.uri().getSchemeSpecificPart();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ids(Scenario scenario) {
        return scenario.requirements().stream()
                .sorted(Comparator.naturalOrder())
                .map(Requirement::id)
                .collect(Collectors.joining(", "));
    }

    /** Every step with what it means. */
    static void listSteps(Page page) {
        for (StepBook.Entry step : StepBook.steps()) {
            page.line(String.format("%-5s %s", step.keyword(), step.expression()));
            page.prose("Given   ".length(), step.meaning());
        }
    }
}
