package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Observation;
import java.util.List;
import java.util.Optional;

/**
 * Whether a history that nothing explains mixes readings of open points (PAY-12): whether it has an explanation if each
 * observation may follow readings of its own. What would have explained it may have been dropped long before, since the
 * readings that were shown forbade it; so everything is gone through once more.
 *
 * @param setting what it is judged by
 * @param history everything observed
 */
record Mixture(Setting setting, List<Observation> history) {
    /** A name for the fault is worth less than the fault: where the search for it gives up, there is none. */
    boolean explains() {
        try {
            return throughout().isPresent();
        } catch (Search.Exhausted spent) {
            return false;
        }
    }

    private Optional<Belief> throughout() {
        Optional<Belief> any = Optional.of(Belief.open(setting));
        for (Observation seen : history) {
            any = any.flatMap(belief -> new Observing(belief.withAnyReading(), seen).flawlessly());
        }
        return any;
    }
}
