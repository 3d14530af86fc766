package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.conformance.twin.Comparison;
import dev.ringspec.conformance.twin.Effort;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What exploring a world twice came to, for a person: two columns, and whether they agree. */
final class ComparisonText {
    private static final String NOT_TOLD = "not told";

    private final Page page;

    ComparisonText(Page page) {
        this.page = page;
    }

    /** Says all, and gives the exit code. */
    int tell(Comparison comparison) {
        List<String> differences = comparison.differences();
        row("", "ringspec", "Spin");
        counts(comparison);
        rates(comparison);
        if (differences.isEmpty()) {
            page.line("  " + page.in(Colour.GREEN, "AGREES")
                    + ": the rulebook and its twin have the same states and steps.");
            return ExitCode.CONFORMS;
        }
        page.line("  " + page.in(Colour.RED, "DIFFERS") + ": the rulebook and its twin are not the same protocol.");
        differences.forEach(difference -> page.prose(4, difference));
        return ExitCode.VIOLATES;
    }

    private void counts(Comparison comparison) {
        row(
                "states",
                number(comparison.reached().states()),
                number(comparison.search().report().states().value()));
        row("transitions", number(comparison.reached().transitions()), number(comparison.transitionsOfTheTwin()));
        page.line("                (Spin counts one transition more, for the initial state.)");
    }

    private void rates(Comparison comparison) {
        Effort ours = comparison.effort();
        Effort theirs = comparison.search().effort();
        row("wall", seconds(ours.wall()), seconds(theirs.wall()));
        row("CPU", told(ours.cpu()), told(theirs.cpu()));
        row("states/s", rate(comparison.rate()), rate(comparison.rateOfSpin()));
        row("of CPU", rated(comparison.rateByCpu()), rated(comparison.rateOfSpinByCpu()));
        String byCpu = comparison
                .rateByCpu()
                .flatMap(our -> comparison.rateOfSpinByCpu().map(their -> ratio(our / their) + " by CPU time"))
                .orElse("CPU time " + NOT_TOLD);
        page.line("  ratio         ringspec has " + ratio(comparison.rate() / comparison.rateOfSpin())
                + " times Spin's rate by wall time, " + byCpu);
    }

    private void row(String label, String ours, String theirs) {
        page.line(String.format(Locale.ROOT, "  %-14s%14s%14s", label, ours, theirs));
    }

    private static String told(Optional<Duration> cpu) {
        return cpu.map(ComparisonText::seconds).orElse(NOT_TOLD);
    }

    private static String rated(Optional<Double> rate) {
        return rate.map(ComparisonText::rate).orElse(NOT_TOLD);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", Effort.seconds(time));
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%,.0f", rate);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
