package dev.ringspec.conformance.report;

import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The first lines of a summary: the verdict, who was tried, and how much.
 *
 * @param page where it is written
 * @param result what was found
 */
record Headline(Page page, Result result) {
    void print() {
        page.prose(0, verdict());
        result.failure().ifPresent(failure -> page.paragraphs(2, failure));
        if (!result.isUntested()) {
            tried();
        }
    }

    private void tried() {
        page.blank();
        page.field(2, "subject", name() + " (" + result.subject().dialect() + "); declares " + declared());
        page.field(2, "tried", amount());
        page.field(2, "cases", cases());
    }

    private String verdict() {
        return switch (result.verdict()) {
            case CONFORMS -> page.in(Colour.GREEN, "CONFORMS") + ": " + name() + " breaks nothing that was tried.";
            case VIOLATES -> page.in(Colour.RED, "VIOLATES") + ": " + name() + " breaks " + broken() + ".";
            case INCONCLUSIVE -> page.in(Colour.YELLOW, "INCONCLUSIVE") + ": " + untested() + ".";
        };
    }

    /** What never began has not said its version. */
    private String untested() {
        return result.isUntested()
                ? result.subject().name() + " could not be tested"
                : name() + " could not be tested to the end";
    }

    private String name() {
        Profile subject = result.subject();
        return subject.name() + " " + subject.version();
    }

    private String broken() {
        String ids = result.violations().stream()
                .filter(v -> v.fails(result.strict()))
                .map(v -> v.refutation().requirement().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "the rules" : ids;
    }

    private String declared() {
        String all = result.subject().capabilities().can().stream()
                .map(Capability::label)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "no capability" : all;
    }

    private String amount() {
        Tried tried = result.tried();
        return String.format(
                Locale.ROOT,
                "%s, %s and %s in %.1f s; seed %d",
                Page.count(tried.worlds(), "world"),
                Page.count(tried.commands(), "command"),
                Page.count(tried.observations(), "observation"),
                tried.seconds(),
                result.seed());
    }

    private String cases() {
        List<String> parts = new ArrayList<>();
        add(parts, "conform", ended(Verdict.CONFORMS));
        add(parts, "violate", ended(Verdict.VIOLATES));
        add(parts, "inconclusive", ended(Verdict.INCONCLUSIVE));
        add(parts, Standing.NOT_APPLICABLE.words(), untried(Standing.NOT_APPLICABLE));
        add(parts, Standing.UNTESTED.words(), untried(Standing.UNTESTED));
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private long ended(Verdict verdict) {
        return result.cases().stream()
                .filter(c -> c.skipped().isEmpty() && c.verdict() == verdict)
                .count();
    }

    private long untried(Standing standing) {
        return result.cases().stream()
                .flatMap(c -> c.skipped().stream())
                .filter(untried -> untried.standing() == standing)
                .count();
    }

    private static void add(List<String> parts, String what, long number) {
        if (number > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", number, what));
        }
    }
}
