package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Evidence;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.conformance.report.ReadingsShown;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.conformance.report.ViolationText;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.spec.Warning;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of the traces of one check.
 *
 * @param page where it is written
 * @param traces the traces, in the order in which they were named
 * @param left the readings that are still possible after all of them
 * @param again the options of a replay
 */
record CheckText(Page page, List<Checked> traces, Set<Readings> left, List<String> again) {
    Verdict verdict() {
        return traces.stream().map(t -> t.examination().verdict()).reduce(Verdict.CONFORMS, Verdict::and);
    }

    void print() {
        page.line(headline() + ": " + Page.count(traces.size(), "trace") + ", "
                + Page.count(observations(), "observation") + ".");
        violations();
        traces.stream().flatMap(t -> t.doubt().stream()).forEach(doubt -> {
            page.blank();
            page.prose(2, doubt);
        });
        warnings();
        readings();
    }

    void rate(double seconds) {
        page.blank();
        page.line(String.format(
                Locale.ROOT, "%,.0f observations/s (%.3f s)", observations() / Math.max(seconds, 1e-9), seconds));
    }

    private String headline() {
        return switch (verdict()) {
            case CONFORMS -> page.in(Colour.GREEN, "CONFORMS");
            case VIOLATES -> page.in(Colour.RED, "VIOLATES");
            case INCONCLUSIVE -> page.in(Colour.YELLOW, "INCONCLUSIVE");
        };
    }

    private long observations() {
        return traces.stream().mapToLong(Checked::length).sum();
    }

    private void violations() {
        ViolationText text = new ViolationText(page, Translation.NONE);
        int number = 0;
        for (Checked trace : traces) {
            for (Violation violation : trace.examination().violations()) {
                number++;
                text.tell(number, violation, evidence(trace));
            }
        }
    }

    private Optional<Evidence> evidence(Checked trace) {
        String file = trace.file();
        return file.equals(TraceFiles.STANDARD_INPUT)
                ? Optional.empty()
                : Optional.of(new Evidence(Path.of(file), file, replay(file)));
    }

    private String replay(String file) {
        return Paste.line(
                Stream.concat(Stream.of("replay", file), again.stream()).toList());
    }

    private void warnings() {
        Set<Requirement> all = new LinkedHashSet<>();
        traces.forEach(t -> all.addAll(t.examination().warnings()));
        all.addAll(Warning.of(left));
        if (!all.isEmpty()) {
            page.heading("Warnings");
            all.forEach(requirement -> page.field(2, requirement.id(), requirement.statement()));
        }
    }

    private void readings() {
        ReadingsShown all = ReadingsShown.by(
                left, traces.stream().map(Checked::capabilities).toList());
        if (!all.shown().isEmpty()) {
            all.print(page);
        }
    }
}
