package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be true after what has been observed: the set of all hypotheses that explain it. A value; observing gives another
 * belief.
 *
 * <p>Source: power-set construction of a non-deterministic model, with just-in-time linearization of commands that overlap.
 */
public final class Belief {
    /**
     * In real time, silence for so many settle times, with nothing under way, is quiet: the settle time, and ten times that
     * before anything is called missing. A recorded log has no other sign of it.
     */
    private static final int SILENCE = 11;

    private final Setting setting;
    private final Machine machine;
    private final List<Hypothesis> hypotheses;
    private final Map<Integer, Invoked> underWay;
    private final Ledger ledger;
    private final long now;
    private final long since;
    private final @Nullable Trail trail;

    Belief(
            Setting setting,
            Machine machine,
            List<Hypothesis> hypotheses,
            Map<Integer, Invoked> underWay,
            Ledger ledger,
            long now,
            long since,
            @Nullable Trail trail) {
        this.setting = setting;
        this.machine = machine;
        this.hypotheses = hypotheses;
        this.underWay = underWay;
        this.ledger = ledger;
        this.now = now;
        this.since = since;
        this.trail = trail;
    }

    /** The belief before the first observation, for an implementation of which nothing is known yet. */
    public static Belief open(Setting setting) {
        return open(setting, List.of(Setting.possible(setting.capabilities())));
    }

    /** The belief before the first observation, with the readings that other worlds have left possible. */
    public static Belief open(Setting setting, Collection<Readings> readings) {
        Cast cast = new Cast(setting.world());
        Machine machine = new Machine(cast, setting.terms());
        State initial = State.initial(cast);
        List<Hypothesis> hypotheses = readings.stream()
                .sorted(Comparator.comparingLong(Readings::low).thenComparingLong(Readings::high))
                .map(r -> new Hypothesis(initial, List.of(), r, Set.of()))
                .toList();
        return new Belief(setting, machine, hypotheses, Map.of(), Ledger.empty(setting.virtual()), 0, 0, null);
    }

    /** What the observation makes of this belief. */
    public Judgement observe(Observation observation) {
        long silent = observation.at() - SILENCE * setting.settle();
        if (setting.virtual() || !underWay.isEmpty() || silent <= now || trail == null) {
            return new Observing(this, observation).judge();
        }
        Judgement first = new Observing(this, new Quiet(silent)).judge();
        return first.belief()
                .map(quiet -> new Observing(quiet, observation).judge())
                .orElse(first);
    }

    /** Every hypothesis, in a fixed order. */
    public List<Hypothesis> hypotheses() {
        return hypotheses;
    }

    /** The readings that are still possible: one of these holds. */
    public Set<Readings> readings() {
        Set<Readings> all = new LinkedHashSet<>();
        hypotheses.forEach(h -> all.add(h.readings()));
        return all;
    }

    /** The SHOULD requirements that every hypothesis falls short of. */
    public Set<Requirement> warnings() {
        Set<Requirement> common = new LinkedHashSet<>(hypotheses.get(0).warnings());
        hypotheses.forEach(h -> common.retainAll(h.warnings()));
        return common;
    }

    /** Whether something may still have to come: if the trace ends here, that much is inconclusive. */
    public boolean isWaiting() {
        return hypotheses.stream()
                .allMatch(h -> !h.pending().isEmpty()
                        || h.state().lively().stream().anyMatch(c -> c.media().isOwing())
                        || h.state().due().stream()
                                .anyMatch(d -> d.asNothing(h.readings()).isEmpty()));
    }

    /** Everything observed so far. */
    public List<Observation> history() {
        return Trail.listed(trail);
    }

    Setting setting() {
        return setting;
    }

    Machine machine() {
        return machine;
    }

    Cast cast() {
        return machine.cast();
    }

    Ledger ledger() {
        return ledger;
    }

    long now() {
        return now;
    }

    Map<Integer, Invoked> underWay() {
        return underWay;
    }

    Payloads payloads() {
        return new Payloads(cast(), setting.capabilities().has(Capability.TIMES));
    }

    /** The same in every respect but the readings: nothing is ruled out, nor what was gathered under them. */
    Belief withAnyReading() {
        Readings any = Setting.possible(setting.capabilities());
        Search search = new Search(machine, now, setting.budget());
        List<Hypothesis> open = hypotheses.stream()
                .map(h -> search.gathered(h.reading(any).mapPending(Pending::ungathered)))
                .distinct()
                .toList();
        return new Belief(setting, machine, open, underWay, ledger, now, since, trail);
    }

    /**
     * The earliest moment at which a command that is given now may take effect. While virtual time is being advanced, that
     * is the moment from which it is: commands may be handled while timers fire.
     */
    long since() {
        return since;
    }

    Belief next(Observation seen, List<Hypothesis> then, Map<Integer, Invoked> given, Ledger told) {
        boolean advancing = setting.virtual() && !(seen instanceof Quiet);
        return new Belief(
                setting, machine, then, given, told, seen.at(), advancing ? since : seen.at(), new Trail(seen, trail));
    }
}
