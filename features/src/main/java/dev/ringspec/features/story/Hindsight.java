package dev.ringspec.features.story;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.oracle.Belief;
import dev.ringspec.model.oracle.Judgement;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a history as it would have been if a sentence had come true. Nothing is known of the implementation's readings
 * beforehand: what another reading permits is legal.
 */
final class Hindsight {
    private final Setting setting;

    Hindsight(Setting setting) {
        this.setting = setting;
    }

    /**
     * What the oracle says.
     *
     * @param refutation what speaks against such a history, if anything does
     * @param readings the readings that it would show
     */
    record Opinion(Optional<Refutation> refutation, Set<Readings> readings) {
        boolean permits() {
            return refutation.isEmpty();
        }
    }

    Opinion of(List<Observation> history) {
        Belief belief = Belief.open(setting);
        for (Observation observation : history) {
            Judgement judgement = belief.observe(observation);
            Optional<Refutation> grave = judgement.refutations().stream()
                    .filter(r -> r.level() == Level.MUST)
                    .findFirst();
            if (grave.isPresent()) {
                return new Opinion(grave, Set.of());
            }
            belief = judgement.belief().orElse(belief);
        }
        return new Opinion(Optional.empty(), belief.readings());
    }

    /** The readings that the one shows and the other rules out. */
    static List<Reading> only(Collection<Readings> shown, Collection<Readings> ruling) {
        List<Reading> all = new ArrayList<>();
        for (OpenPoint point : OpenPoint.values()) {
            List<Reading> left = left(point, shown);
            if (left.stream().noneMatch(left(point, ruling)::contains)) {
                all.addAll(left);
            }
        }
        return all;
    }

    private static List<Reading> left(OpenPoint point, Collection<Readings> readings) {
        return point.readings().stream()
                .filter(r -> readings.stream().anyMatch(s -> s.allows(r)))
                .toList();
    }
}
