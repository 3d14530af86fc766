package dev.ringspec.model.oracle;

import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/**
 * One way in which an observation can be true.
 *
 * @param hypothesis what is believed then
 * @param flaws what is wrong with the payload then
 * @param shows the requirements that it bears out
 */
record Explanation(Hypothesis hypothesis, List<Flaw> flaws, List<Requirement> shows) {
    static Explanation of(Hypothesis hypothesis) {
        return new Explanation(hypothesis, List.of(), List.of());
    }

    boolean isFlawless() {
        return flaws.isEmpty();
    }

    boolean blames(Requirement requirement) {
        return flaws.stream().anyMatch(f -> f.requirement() == requirement);
    }

    long faults() {
        return flaws.stream().filter(f -> f.requirement().level() == Level.MUST).count();
    }
}
