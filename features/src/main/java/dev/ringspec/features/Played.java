package dev.ringspec.features;

import dev.ringspec.features.story.Recorded;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param verdict in one word
 * @param message what there is to say of it, for people; empty if it passed
 * @param worlds the worlds it played in, with what was observed there, in the order in which they were opened
 * @param shown the requirements that were borne out
 * @param warnings the SHOULD requirements that the implementation falls short of
 * @param readings the readings that are possible after it, for whatever comes next; unchanged if it failed
 * @param failure why the subject could not be driven any further, if so
 * @param duration how long it took
 */
public record Played(
        Scenario scenario,
        Outcome verdict,
        String message,
        List<Recorded> worlds,
        Set<Requirement> shown,
        Set<Requirement> warnings,
        Set<Readings> readings,
        Optional<SubjectFailure> failure,
        Duration duration) {
    public Played {
        worlds = List.copyOf(worlds);
    }

    /** Everything that the oracle has refuted, in all of its worlds. */
    public List<Refutation> refutations() {
        return worlds.stream().flatMap(w -> w.refutations().stream()).toList();
    }

    /** The verdict on a scenario. */
    public enum Outcome {
        /** All of it came true, and the oracle had nothing to say against anything. */
        PASSED,
        /** The implementation broke a requirement, or the scenario's own words did not come true. */
        FAILED,
        /** Nothing can be said: the subject broke down, gave no definite answer, or the oracle gave up. */
        INCONCLUSIVE,
        /** It does not concern this implementation; never counted as passed. */
        NOT_APPLICABLE,
        /** It concerns this implementation, but was not tried: it would take too long. Never counted as passed. */
        UNTESTED,
        /** It cannot be played as it is written: an unknown step, an unknown name. */
        MISWRITTEN
    }
}
