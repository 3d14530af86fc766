package dev.ringspec.features.story;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Set;

/**
 * What was seen of one world.
 *
 * @param world who was there
 * @param observations everything observed, in order: a trace
 * @param refutations what it breaks
 * @param shown the requirements that it bears out
 */
public record Recorded(
        World world, List<Observation> observations, List<Refutation> refutations, Set<Requirement> shown) {
    public Recorded {
        observations = List.copyOf(observations);
        refutations = List.copyOf(refutations);
    }
}
