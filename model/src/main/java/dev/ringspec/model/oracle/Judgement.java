package dev.ringspec.model.oracle;

import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * What an observation comes to.
 *
 * @param belief what is believed from then on; empty if the world is at its end
 * @param refutations what it breaks
 * @param shows the requirements that it bears out
 * @param exhausted whether the oracle gave up: the verdict is inconclusive then
 */
public record Judgement(
        Optional<Belief> belief, List<Refutation> refutations, List<Requirement> shows, boolean exhausted) {
    static Judgement of(Belief next, List<Refutation> flaws, List<Requirement> shows) {
        return new Judgement(Optional.of(next), flaws, shows, false);
    }

    static Judgement refuted(Refutation refutation) {
        return new Judgement(Optional.empty(), List.of(refutation), List.of(), false);
    }

    static Judgement givenUp() {
        return new Judgement(Optional.empty(), List.of(), List.of(), true);
    }
}
