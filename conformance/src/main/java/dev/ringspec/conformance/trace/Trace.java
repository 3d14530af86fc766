package dev.ringspec.conformance.trace;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import java.util.List;

/**
 * What happened in one world.
 *
 * @param world who was there
 * @param capabilities what the implementation declares, its default time-out with it
 * @param observations what was seen, in the order in which it was seen
 */
public record Trace(World world, Capabilities capabilities, List<Observation> observations) {
    public Trace {
        observations = List.copyOf(observations);
    }
}
