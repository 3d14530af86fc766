package dev.ringspec.conformance.report;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Level;
import java.util.List;

/**
 * A broken requirement with its story: the shortest that was found.
 *
 * @param caseId the case that showed it first
 * @param refutation what is broken
 * @param commands how many commands and advances of time the story has
 * @param world who is there
 * @param story what was observed, up to the observation that is refuted
 * @param cases how many cases showed the same
 */
public record Violation(
        String caseId, Refutation refutation, int commands, World world, List<Observation> story, int cases) {
    public Violation {
        story = List.copyOf(story);
    }

    /** Whether it fails a run: a MUST always, a SHOULD if the run is strict. */
    public boolean fails(boolean strict) {
        return refutation.level() == Level.MUST || (strict && refutation.level() == Level.SHOULD);
    }

    /** The same, shown by one more case. */
    public Violation seenAgain() {
        return new Violation(caseId, refutation, commands, world, story, cases + 1);
    }
}
