package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringspec list}. */
@Command(
        name = "list",
        description =
                "Lists the requirements, the open points (what the documents leave open) with their readings, and the"
                        + " cases.")
final class ListCommand implements Callable<Integer> {
    private static final int WORDS = 64;
    private static final int COLUMN = 34;

    private final Ringspec ringspec;

    @Option(
            names = "--steps",
            description = "list instead the steps that a feature of yours can use, with what they mean")
    private boolean steps;

    ListCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Page page = ringspec.page();
        if (steps) {
            Cases.listSteps(page);
        } else {
            requirements(page);
            openPoints(page);
            cases(page);
        }
        return ExitCode.CONFORMS;
    }

    private static void requirements(Page page) {
        page.line(Page.count(Requirement.values().length, "requirement"));
        for (Requirement r : Requirement.values()) {
            page.line(String.format("  %-8s %-6s %s", r.id(), r.level(), begun(r.statement())));
        }
    }

    private static void openPoints(Page page) {
        page.heading(Page.count(OpenPoint.values().length, "open point") + ", with the readings");
        for (OpenPoint point : OpenPoint.values()) {
            page.field(
                    2,
                    COLUMN,
                    point.id(),
                    point.readings().stream().map(Reading::label).collect(Collectors.joining(", ")));
        }
    }

    private static void cases(Page page) {
        page.heading(Page.count(Cases.ids().size(), "feature case") + "; random/N beside them");
        Cases.ids().forEach(id -> page.line("  " + id));
        page.blank();
        page.line("Everything about one of them: " + Paste.self() + " explain ID");
    }

    private static String begun(String statement) {
        if (statement.length() <= WORDS) {
            return statement;
        }
        int end = statement.lastIndexOf(' ', WORDS);
        return statement.substring(0, end) + " …";
    }
}
