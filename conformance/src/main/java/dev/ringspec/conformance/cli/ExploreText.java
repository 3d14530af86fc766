package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.model.explore.Cells;
import dev.ringspec.model.explore.Census;
import dev.ringspec.model.explore.Finding;
import dev.ringspec.model.explore.Invariant;
import dev.ringspec.model.rule.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What exploring came to, for a person. */
final class ExploreText {
    private static final int COLUMN = 14;

    private final Page page;
    private final boolean verbose;
    private final boolean recommended;

    /**
     * A text.
     *
     * @param recommended whether every reading is the recommended one: then each cell of the rulebook has to be of use
     */
    ExploreText(Page page, boolean verbose, boolean recommended) {
        this.page = page;
        this.verbose = verbose;
        this.recommended = recommended;
    }

    /** Says all, and gives the exit code. */
    int tell(Census census, double seconds, int threads) {
        int code = headline(census);
        counts(census, seconds, threads);
        invariants(census.invariants());
        if (census.isComplete()) {
            cells(census.cells());
        }
        census.finding().ifPresent(this::finding);
        return code;
    }

    int outOfMemory() {
        page.line(
                page.in(Colour.YELLOW, "INCONCLUSIVE") + ": the memory is full. Give Java more (java -Xmx…), explore a"
                        + " smaller world (--in-flight 0 is the first to try), or --symmetry.");
        return ExitCode.INCONCLUSIVE;
    }

    private int headline(Census census) {
        if (census.finding().isPresent()) {
            Invariant broken = census.finding().get().invariant();
            page.line(page.in(Colour.RED, "VIOLATES") + ": the rulebook breaks " + broken.id() + ".");
            return ExitCode.VIOLATES;
        } else if (!census.isComplete()) {
            page.line(
                    page.in(Colour.YELLOW, "INCONCLUSIVE") + ": nothing is broken so far, but --max-states is spent.");
            return ExitCode.INCONCLUSIVE;
        } else if (recommended && !census.cells().dead().isEmpty()) {
            page.line(page.in(Colour.RED, "VIOLATES") + ": the rulebook has dead cells.");
            return ExitCode.VIOLATES;
        }
        String visited = census.beyond() > 0 ? "every state up to where it was cut short" : "every reachable state";
        page.line(page.in(Colour.GREEN, "CONFORMS") + ": " + visited + " was visited, every invariant holds.");
        return ExitCode.CONFORMS;
    }

    private void counts(Census census, double seconds, int threads) {
        long states = census.reached().states();
        page.blank();
        field("states", number(states));
        field("transitions", number(census.reached().transitions()));
        field("depth", number(census.reached().depth()));
        field("time", String.format(Locale.ROOT, "%.1f s on %s", seconds, Page.count(threads, "thread")));
        field("rate", number(Math.round(states / seconds)) + " states/s");
        if (census.beyond() > 0) {
            field(
                    "cut short",
                    "at " + number(census.beyond())
                            + " of the states: there a device was told so much of one call to the"
                            + " group that what follows is not told apart any more");
        }
        if (verbose) {
            field("a state", Page.count(census.words(), "word") + " of 64 bits, known by a fingerprint of 64 bits");
        }
    }

    private void invariants(List<Invariant> checked) {
        field("checked", checked.stream().map(Invariant::id).collect(Collectors.joining(", ")));
        List<Invariant> rest = Arrays.stream(Invariant.values())
                .filter(invariant -> !checked.contains(invariant))
                .toList();
        if (verbose) {
            checked.stream().filter(i -> !i.remark().isEmpty()).forEach(i -> field(i.id(), i.remark()));
            rest.forEach(i -> field(i.id(), "not checked: " + i.remark()));
        } else {
            field(
                    "not checked",
                    rest.stream().map(Invariant::id).collect(Collectors.joining(", ")) + " (--verbose says why)");
        }
    }

    private void cells(Cells cells) {
        int dead = cells.dead().size();
        field(
                "cells",
                Page.count(cells.exercised().size(), "cell") + " of the rulebook come to, "
                        + (dead == 0 ? "none" : number(dead)) + " dead; "
                        + cells.excluded().size()
                        + " excluded by the bounds, which have no such device"
                        + (isOfAGroup(cells) ? ", or by the readings" : ""));
        String left = cells.acts().stream().map(Object::toString).collect(Collectors.joining("; "));
        if (verbose) {
            field("left out", "every cell of a device that " + left);
        }
        cells.dead().forEach(cell -> field("dead", cell.toString()));
        if (dead > 0) {
            field("", "A larger world may come to them" + (recommended ? "." : ", or other readings."));
        }
    }

    private static boolean isOfAGroup(Cells cells) {
        return cells.excluded().stream().anyMatch(cell -> cell.role().compareTo(Role.INITIATOR) >= 0);
    }

    private void finding(Finding finding) {
        page.heading(finding.invariant().id() + " is broken");
        page.prose(2, finding.invariant().sentence());
        page.heading("A shortest way to see it: " + Page.count(finding.story().size(), "step"));
        for (int step = 0; step < finding.story().size(); step++) {
            page.field(2, 4, (step + 1) + ".", finding.story().get(step));
        }
        page.heading("What is then");
        finding.end().forEach(line -> page.prose(2, line));
    }

    private void field(String label, String text) {
        page.field(2, COLUMN, label, text);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
