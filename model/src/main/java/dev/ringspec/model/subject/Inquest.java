package dev.ringspec.model.subject;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Breached;
import dev.ringspec.model.action.Observation.Noted;
import dev.ringspec.model.oracle.Belief;
import dev.ringspec.model.oracle.Judgement;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Hears the observations of one world, one by one, and keeps what the oracle makes of them. */
public final class Inquest {
    private final List<Refutation> refutations = new ArrayList<>();
    private final Set<Requirement> shown = EnumSet.noneOf(Requirement.class);
    private Belief belief;
    private boolean closed;
    private boolean exhausted;
    private int heard;
    private int peak;

    public Inquest(Belief belief) {
        this.belief = belief;
    }

    /** Judges the next observation; after the end of a world there is nothing to judge any more. */
    public void hear(Observation observation) {
        if (closed) {
            return;
        }
        if (observation instanceof Noted) {
            heard++;
        } else if (observation instanceof Breached breach) {
            heard++;
            breached(breach);
        } else {
            judge(observation);
        }
    }

    /** What was judged already is as good a reason to end a world as what is judged here. */
    private void breached(Breached breach) {
        Requirement requirement = Requirement.byId(breach.requirement()).orElseThrow();
        boolean ends = requirement.level() == Level.MUST;
        refutations.add(new Refutation(requirement, List.of(), breach.observed(), breach.expected(), ends));
        closed |= ends;
    }

    private void judge(Observation observation) {
        Judgement judgement = belief.observe(observation);
        heard++;
        refutations.addAll(judgement.refutations());
        shown.addAll(judgement.shows());
        exhausted |= judgement.exhausted();
        closed = judgement.belief().isEmpty();
        belief = judgement.belief().orElse(belief);
        peak = Math.max(peak, belief.hypotheses().size());
    }

    /** Whether that would be refuted now; nothing is taken note of. */
    boolean misses(Observation observation) {
        return !closed && belief.observe(observation).belief().isEmpty();
    }

    /** The last belief that was not empty. */
    public Belief belief() {
        return belief;
    }

    public List<Refutation> refutations() {
        return List.copyOf(refutations);
    }

    /** The requirements that the observations have borne out. */
    public Set<Requirement> shown() {
        return Collections.unmodifiableSet(shown);
    }

    /** Whether the world is at its end: nothing explains what was seen, or the oracle gave up. */
    public boolean isClosed() {
        return closed;
    }

    public boolean isExhausted() {
        return exhausted;
    }

    /** The most hypotheses that were held at once. */
    public int peak() {
        return peak;
    }

    /** How many observations were judged. */
    public int heard() {
        return heard;
    }

    /** What the observations so far come to. */
    public Verdict verdict() {
        boolean violated = refutations.stream().anyMatch(r -> r.level() == Level.MUST);
        if (violated) {
            return Verdict.VIOLATES;
        }
        return exhausted ? Verdict.INCONCLUSIVE : Verdict.CONFORMS;
    }
}
