package dev.ringspec.conformance.twin;

import dev.ringspec.model.explore.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One world explored twice: by the rulebook, and by Spin on the twin.
 *
 * @param reached what the explorer counted, all of it
 * @param effort what that took
 * @param search what Spin made of the twin
 */
public record Comparison(Progress reached, Effort effort, Search search) {
    /** Pan counts a transition for the initial state, which no step leads to. */
    private static final int INITIAL = 1;

    /** What the two do not agree in; of errors only them, since pan stops at the first. */
    public List<String> differences() {
        PanReport twin = search.report();
        if (!twin.errors().isEmpty()) {
            return twin.errors().stream()
                    .map(error -> "Spin finds an error in the twin: " + error)
                    .toList();
        }
        List<String> differences = new ArrayList<>();
        differ("states", reached.states(), twin.states().isOf(reached.states()), twin.states(), 0)
                .ifPresent(differences::add);
        long steps = reached.transitions() + INITIAL;
        differ("transitions", reached.transitions(), twin.transitions().isOf(steps), twin.transitions(), INITIAL)
                .ifPresent(differences::add);
        return differences;
    }

    private static Optional<String> differ(String what, long ours, boolean equal, PanNumber theirs, int besides) {
        return equal
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%,d %s here, %,d in the twin", ours, what, theirs.value() - besides));
    }

    /** The transitions of the twin, counted as the explorer counts them. */
    public long transitionsOfTheTwin() {
        return search.report().transitions().value() - INITIAL;
    }

    /** The explorer's states a second. */
    public double rate() {
        return Effort.rate(reached.states(), effort.wall());
    }

    /** Spin's. */
    public double rateOfSpin() {
        return Effort.rate(search.report().states().value(), search.effort().wall());
    }

    /** The explorer's states a second of processor time. */
    public Optional<Double> rateByCpu() {
        return effort.cpu().map(cpu -> Effort.rate(reached.states(), cpu));
    }

    /** Spin's. */
    public Optional<Double> rateOfSpinByCpu() {
        return search.effort()
                .cpu()
                .map(cpu -> Effort.rate(search.report().states().value(), cpu));
    }
}
