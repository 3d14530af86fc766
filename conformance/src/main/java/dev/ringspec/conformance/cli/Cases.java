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

    private static final String EXAMPLE = """
            Feature: Our calls

              @ACC-2
              Scenario: Bob takes a call on his other device
                Given Alice and Bob are online, Bob also on another device
                When Alice calls Bob
                And Bob's other device accepts
                Then Alice is told that the call was accepted
            """;

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

    /** Every step with what it means, and what is written in place of the words in braces. */
    static void listSteps(Page page) {
        page.prose(0, "A feature is a text file such as this one; play it with " + Paste.self() + " features FILE.");
        EXAMPLE.lines().forEach(line -> page.line("    " + line));
        page.heading("The words in braces");
        StepBook.words().forEach(word -> page.field(2, COLUMN, "{" + word.name() + "}", word.meaning()));
        page.field(2, COLUMN, "{string}", "Anything in quotes: \"rejected\".");
        page.field(2, COLUMN, "{double}", "A number: 45, 2.6.");
        page.heading("The steps");
        for (StepBook.Entry step : StepBook.steps()) {
            page.line(String.format("%-5s %s", step.keyword(), step.expression()));
            page.prose("Given   ".length(), step.meaning());
        }
    }
}
