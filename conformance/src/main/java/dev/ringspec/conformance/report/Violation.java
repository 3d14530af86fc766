package dev.ringspec.conformance.report;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Level;
import java.util.List;

/**
 * A broken requirement with its story: the shortest that was found.
 *
 * @param caseId the case that showed it first
 * @param refutation what is broken
 * @param commands how many commands and advances of time the story has
 * @param world who is there
 * @param story what was observed, at least up to the observation that is refuted
 * @param cases how many cases showed the same
 * @param refuted which observation of the story is refuted, from 0
 */
public record Violation(
        String caseId,
        Refutation refutation,
        int commands,
        World world,
        List<Observation> story,
        int cases,
        int refuted) {
    public Violation {
        story = List.copyOf(story);
    }

    /** A violation whose story ends with the observation that is refuted. */
    public Violation(
            String caseId, Refutation refutation, int commands, World world, List<Observation> story, int cases) {
        this(caseId, refutation, commands, world, story, cases, story.size() - 1);
    }

    /**
     * The same, pointing at the very observation that is refuted. A wrong payload does not end the world, so the story may go
     * on after it; where it was only a judge can tell.
     */
    public Violation located(Setting setting) {
        Examination again = new Examination(() -> caseId, setting, List.of(Setting.possible(setting.capabilities())));
        for (int i = 0; i < story.size(); i++) {
            again.hear(story.get(i));
            if (again.breaks(refutation.requirement())) {
                return new Violation(caseId, refutation, commands, world, story, cases, i);
            }
        }
        return this;
    }

    /** Whether it fails a run: a MUST always, a SHOULD if the run is strict. */
    public boolean fails(boolean strict) {
        return refutation.level() == Level.MUST || (strict && refutation.level() == Level.SHOULD);
    }

    /** The same, shown by one more case. */
    public Violation seenAgain() {
        return new Violation(caseId, refutation, commands, world, story, cases + 1, refuted);
    }

    /** What to look at first: a short story that many cases show. The smaller, the sooner. */
    public double rank() {
        return commands / (1 + Math.log(cases) / Math.log(2));
    }
}
