package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.conformance.report.ViolationText;
import dev.ringspec.features.Played;
import dev.ringspec.features.Played.Outcome;
import dev.ringspec.features.story.Recorded;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of scenarios as they are played. */
final class PlayedText {
    private final Page page;
    private final boolean verbose;
    private final Translation words;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Set<Requirement> warnings = EnumSet.noneOf(Requirement.class);
    private String feature = "";

    /**
     * Nothing told yet.
     *
     * @param verbose whether to tell the story of scenarios that passed, too
     * @param words the dialect of what is tried
     */
    PlayedText(Page page, boolean verbose, Translation words) {
        this.page = page;
        this.verbose = verbose;
        this.words = words;
    }

    void tell(Played played) {
        counts.merge(played.verdict(), 1, Integer::sum);
        warnings.addAll(played.warnings());
        if (!played.scenario().feature().equals(feature)) {
            feature = played.scenario().feature();
            page.heading(feature);
        }
        String verdict = words(played.verdict());
        page.line("  " + page.in(colour(played.verdict()), String.format("%-14s", verdict)) + " "
                + played.scenario().name());
        if (played.verdict() != Outcome.PASSED) {
            reason(played);
        }
        if (played.verdict() == Outcome.FAILED || verbose) {
            played.worlds().forEach(this::story);
            page.blank();
        }
    }

    private void reason(Played played) {
        if (played.verdict() != Outcome.NOT_APPLICABLE && played.verdict() != Outcome.UNTESTED) {
            page.line("      at " + played.scenario().place());
        }
        page.paragraphs(6, played.verdict() == Outcome.FAILED ? words.text(played.message()) : played.message());
    }

    private void story(Recorded world) {
        new ViolationText(page, words).tell(world.world(), world.observations());
    }

    /** Events of worlds that are not open belong to no scenario. */
    void tell(Strays strays) {
        strays.violation().ifPresent(violation -> {
            counts.merge(Outcome.FAILED, 1, Integer::sum);
            new ViolationText(page, words).tell(1, violation, Optional.empty());
        });
    }

    void total() {
        if (!warnings.isEmpty()) {
            page.heading("Warnings");
            warnings.forEach(requirement -> page.field(2, requirement.id(), words.text(requirement.statement())));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        page.heading(headline() + ": " + Page.count(all, "scenario") + ": " + counted());
        if (isIdle()) {
            page.prose(2, "Nothing was tried, so nothing can be said.");
        }
    }

    /** Scenarios that do not apply, or were left out, are no pass. */
    private boolean isIdle() {
        return EnumSet.of(Outcome.NOT_APPLICABLE, Outcome.UNTESTED).containsAll(counts.keySet());
    }

    private String headline() {
        return switch (exitCode()) {
            case ExitCode.CONFORMS -> "CONFORMS";
            case ExitCode.VIOLATES -> "VIOLATES";
            case ExitCode.WRONG_USE -> "CANNOT BE PLAYED";
            default -> "INCONCLUSIVE";
        };
    }

    private String counted() {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + words(e.getKey()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** A contradiction is certain, whatever else could not be read or tested. */
    int exitCode() {
        if (counts.containsKey(Outcome.FAILED)) {
            return ExitCode.VIOLATES;
        } else if (counts.containsKey(Outcome.MISWRITTEN)) {
            return ExitCode.WRONG_USE;
        }
        return isIdle() || counts.containsKey(Outcome.INCONCLUSIVE) ? ExitCode.INCONCLUSIVE : ExitCode.CONFORMS;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "FAILED";
            case INCONCLUSIVE -> "INCONCLUSIVE";
            case NOT_APPLICABLE -> Standing.NOT_APPLICABLE.words();
            case UNTESTED -> Standing.UNTESTED.words();
            case MISWRITTEN -> "MISWRITTEN";
        };
    }

    private static Colour colour(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Colour.GREEN;
            case FAILED, MISWRITTEN -> Colour.RED;
            case INCONCLUSIVE -> Colour.YELLOW;
            case NOT_APPLICABLE, UNTESTED -> Colour.FAINT;
        };
    }
}
