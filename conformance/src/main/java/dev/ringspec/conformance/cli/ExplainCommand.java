package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.model.spec.Dialect;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.spec.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringspec explain}. */
@Command(name = "explain", description = "Explains one requirement, open point or case, with its source.")
final class ExplainCommand implements Callable<Integer> {
    private static final int COLUMN = 14;

    private final Ringspec ringspec;

    @Parameters(
            paramLabel = "ID",
            description = "such as ACC-1, OP-ender-told, or features/accept/…: whatever list names")
    private String id = "";

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            converter = DialectOption.class,
            description = "in the spelling of a platform: javascript, ios, objective-c, ios-legacy, flutter or android"
                    + " (default: canonical, that of the agent protocol)")
    private Dialect dialect = Dialect.CANONICAL;

    ExplainCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Optional<Requirement> requirement = Requirement.byId(id);
        Optional<OpenPoint> point = OpenPoint.byId(id);
        if (requirement.isPresent()) {
            explain(requirement.get());
        } else if (point.isPresent()) {
            explain(point.get());
        } else {
            Cases.explain(ringspec.page(), Cases.named(id).orElseThrow(this::unknown));
        }
        return ExitCode.CONFORMS;
    }

    private WrongUse unknown() {
        return new WrongUse("There is no requirement, open point or case '" + id + "'." + Nearest.question(id, all())
                + " See all by: " + Paste.self() + " list");
    }

    private void explain(Requirement requirement) {
        Page page = ringspec.page();
        page.line(page.in(Colour.BOLD, requirement.id()) + "  " + binding(requirement.level()));
        page.blank();
        page.prose(2, spoken(requirement.statement()));
        page.blank();
        field("source", requirement.source());
        field("violated by", spoken(requirement.violatedBy()));
        requirement
                .need()
                .ifPresent(need -> field("needs", "the capability " + need.label() + "; not applicable without it"));
        names("open points", points(requirement));
        names("shown by", Cases.showing(requirement));
    }

    /** What the catalogue says, in the dialect asked for. */
    private String spoken(String text) {
        return new Translation(dialect).text(text);
    }

    private static String binding(Level level) {
        return switch (level) {
            case MUST -> "MUST: breaking it fails a run";
            case SHOULD -> "SHOULD: breaking it is a warning, and a failure with --strict";
            case MAY -> "MAY: for information";
        };
    }

    private void explain(OpenPoint point) {
        Page page = ringspec.page();
        boolean constant = point.kind() == OpenPoint.Kind.CONSTANT;
        page.line(page.in(Colour.BOLD, point.id()) + "  the documents leave this open; each reading is legal"
                + (constant ? ", but one has to be kept" : ", every time anew"));
        page.blank();
        page.prose(2, spoken(point.question()));
        for (Reading reading : point.readings()) {
            page.blank();
            page.line("  " + page.in(Colour.BOLD, reading.label()) + standing(reading));
            page.prose(4, spoken(reading.ground()));
        }
        page.blank();
        field("otherwise", "anything else violates " + ids(point.requirements()));
    }

    private static String standing(Reading reading) {
        String recommended = reading == reading.point().recommended() ? "  (recommended; the reference system's)" : "";
        String warned = reading.warning()
                .map(r -> "  (earns a warning: " + r.id() + ")")
                .orElse("  (discouraged)");
        return recommended + (reading.isWarned() ? warned : together(reading));
    }

    private static String together(Reading reading) {
        return Warning.together(reading).stream()
                .map(w -> "  (earns a warning together with " + any(w.beside(reading)) + ": "
                        + w.requirement().id() + ")")
                .collect(Collectors.joining());
    }

    private static String any(List<Reading> readings) {
        return readings.stream().map(Reading::toString).collect(Collectors.joining(" or "));
    }

    private static String ids(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).collect(Collectors.joining(", "));
    }

    private static List<String> points(Requirement requirement) {
        return Arrays.stream(OpenPoint.values())
                .filter(point -> point.requirements().contains(requirement))
                .map(OpenPoint::id)
                .toList();
    }

    private void field(String label, String text) {
        ringspec.page().field(2, COLUMN, label, text);
    }

    private void names(String label, List<String> names) {
        if (!names.isEmpty()) {
            field(label, String.join(", ", names));
        }
    }

    private static List<String> all() {
        return Stream.of(
                        Arrays.stream(Requirement.values()).map(Requirement::id),
                        Arrays.stream(OpenPoint.values()).map(OpenPoint::id),
                        Cases.ids().stream())
                .flatMap(ids -> ids)
                .toList();
    }
}
