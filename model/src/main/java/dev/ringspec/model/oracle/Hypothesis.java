package dev.ringspec.model.oracle;

import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One explanation of everything observed so far: where the implementation is, which commands are under way, which readings
 * it follows, and which SHOULD requirements it has fallen short of on the way.
 */
public final class Hypothesis {
    private final State state;
    private final List<Pending> pending;
    private final Readings readings;
    private final Set<Requirement> warnings;
    private final int hash;

    Hypothesis(State state, List<Pending> pending, Readings readings, Set<Requirement> warnings) {
        this.state = state;
        this.pending = pending;
        this.readings = readings;
        this.warnings = warnings;
        this.hash = Objects.hash(state, pending, readings, warnings);
    }

    public State state() {
        return state;
    }

    /** The commands under way, in the order in which they were given. */
    public List<Pending> pending() {
        return pending;
    }

    public Readings readings() {
        return readings;
    }

    /** The SHOULD requirements that this explanation falls short of. */
    public Set<Requirement> warnings() {
        return warnings;
    }

    Optional<Pending> pending(int id) {
        return pending.stream().filter(p -> p.request().id() == id).findFirst();
    }

    Hypothesis in(State next) {
        return new Hypothesis(next, pending, readings, warnings);
    }

    Hypothesis reading(Readings other) {
        return new Hypothesis(state, pending, other, warnings);
    }

    Hypothesis and(Pending one) {
        List<Pending> more = new ArrayList<>(pending);
        more.add(one);
        return new Hypothesis(state, List.copyOf(more), readings, warnings);
    }

    Hypothesis without(int id) {
        List<Pending> less =
                pending.stream().filter(p -> p.request().id() != id).toList();
        return new Hypothesis(state, less, readings, warnings);
    }

    Hypothesis mapPending(UnaryOperator<Pending> change) {
        return new Hypothesis(state, pending.stream().map(change).toList(), readings, warnings);
    }

    /** After the command took that step. */
    Hypothesis after(Step step, Pending command) {
        List<Pending> next = pending.stream()
                .map(p -> p.equals(command) ? p.effected(step.answer()) : p)
                .toList();
        return new Hypothesis(step.next(), next, step.readings(), plus(step.warning()));
    }

    /** If the command was answered so, and that is possible under the readings. */
    Optional<Hypothesis> assuming(Pending.Possible answer) {
        Readings both = readings.and(answer.readings());
        return both.equals(readings) || both.isConsistent()
                ? Optional.of(new Hypothesis(state, pending, both, plus(answer.warning())))
                : Optional.empty();
    }

    /** After a timer took that step. */
    Hypothesis after(Step step) {
        return new Hypothesis(step.next(), pending, step.readings(), plus(step.warning()));
    }

    /** The same, having fallen short of these as well. */
    Hypothesis fallingShortOf(Set<Requirement> more) {
        return warnings.containsAll(more) ? this : new Hypothesis(state, pending, readings, plus(more));
    }

    private Set<Requirement> plus(Optional<Requirement> warning) {
        return warning.isEmpty() ? warnings : plus(Set.of(warning.get()));
    }

    private Set<Requirement> plus(Set<Requirement> more) {
        if (warnings.containsAll(more)) {
            return warnings;
        }
        Set<Requirement> all = EnumSet.copyOf(more);
        all.addAll(warnings);
        return Collections.unmodifiableSet(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Hypothesis that && isSameAs(that));
    }

    private boolean isSameAs(Hypothesis that) {
        return hash == that.hash
                && readings.equals(that.readings)
                && state.equals(that.state)
                && pending.equals(that.pending)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
