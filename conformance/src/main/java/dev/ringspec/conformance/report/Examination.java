package dev.ringspec.conformance.report;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Belief;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Inquest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges one trace as it is read, and keeps what is broken with the story up to there. */
public final class Examination {
    private final Supplier<String> place;
    private final World world;
    private final Inquest inquest;
    private final Map<Requirement, Violation> violations = new LinkedHashMap<>();
    private int told;
    private boolean quiet = true;

    /**
     * The examination of a trace of which nothing was read yet.
     *
     * @param place where in the trace it has come to, for reports
     * @param readings those that other traces of the same implementation have left possible
     */
    public Examination(Supplier<String> place, Setting setting, Collection<Readings> readings) {
        this.place = place;
        this.world = setting.world();
        this.inquest = new Inquest(Belief.open(setting, readings));
    }

    /** Judges the next observation. */
    public void hear(Observation seen) {
        if (inquest.isClosed()) {
            return;
        }
        quiet = seen instanceof Quiet;
        inquest.hear(seen);
        List<Refutation> all = inquest.refutations();
        if (all.size() > told) {
            List<Observation> story = story(seen);
            all.subList(told, all.size()).forEach(r -> found(r, story));
            told = all.size();
        }
    }

    /** The last belief knows of the observation only if the world goes on. */
    private List<Observation> story(Observation last) {
        List<Observation> story = new ArrayList<>(inquest.belief().history());
        if (inquest.isClosed()) {
            story.add(last);
        }
        return story;
    }

    private void found(Refutation refutation, List<Observation> story) {
        Violation known = violations.get(refutation.requirement());
        violations.put(
                refutation.requirement(),
                known == null
                        ? new Violation(place.get(), refutation, commands(story), world, story, 1)
                        : known.seenAgain());
    }

    private static int commands(List<Observation> story) {
        return (int) story.stream()
                .filter(o -> o instanceof Invoked || o instanceof Elapsed)
                .count();
    }

    /** Whether a requirement is broken so far. */
    boolean breaks(Requirement requirement) {
        return violations.containsKey(requirement);
    }

    /** What is broken, one for each requirement, in the order found. */
    public List<Violation> violations() {
        return List.copyOf(violations.values());
    }

    /** The SHOULD requirements that the readings shown fall short of. */
    public Set<Requirement> warnings() {
        return inquest.belief().warnings();
    }

    /** The readings that are still possible. */
    public Set<Readings> readings() {
        return inquest.belief().readings();
    }

    /** The requirements that the trace has borne out. */
    public Set<Requirement> shown() {
        return inquest.shown();
    }

    /** Whether nothing explains what was seen, or the oracle gave up: the rest of the trace says nothing any more. */
    public boolean isClosed() {
        return inquest.isClosed();
    }

    /** Whether the oracle had more possibilities to weigh than it can hold. */
    public boolean isExhausted() {
        return inquest.isExhausted();
    }

    /** Whether the trace stops while something may still be on its way. */
    public boolean isCutShort() {
        return !inquest.isClosed() && !quiet && inquest.belief().isWaiting();
    }

    /** Why the trace could not be judged to its end, if so: a sentence about it, and what to do. */
    public Optional<String> doubt() {
        if (isExhausted()) {
            return Optional.of("leaves more possibilities open than can be weighed, from observation " + heard()
                    + " on. Record with a quiet now and then, or fewer commands at a time.");
        }
        return isCutShort()
                ? Optional.of("ends while something is still due. Let the recording go on until all is quiet, and"
                        + " end it with a line {\"at\":…,\"quiet\":true}.")
                : Optional.empty();
    }

    /** How many observations were judged. */
    public int heard() {
        return inquest.heard();
    }

    /** What the trace comes to, if it ends here. */
    public Verdict verdict() {
        return inquest.verdict().and(isCutShort() ? Verdict.INCONCLUSIVE : Verdict.CONFORMS);
    }
}
