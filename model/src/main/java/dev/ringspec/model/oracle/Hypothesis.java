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
    private final Outlook outlook;
    private int hash;

    Hypothesis(State state, List<Pending> pending, Readings readings, Set<Requirement> warnings) {
        this(state, pending, readings, warnings, new Outlook(state, readings));
    }

    private Hypothesis(
            State state, List<Pending> pending, Readings readings, Set<Requirement> warnings, Outlook outlook) {
        this.state = state;
        this.pending = pending;
        this.readings = readings;
        this.warnings = warnings;
        this.outlook = outlook;
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

    /** What the commands under way may come to from here. */
    Outlook outlook() {
        return outlook;
    }

    Optional<Pending> pending(int id) {
        for (Pending one : pending) {
            if (one.request().id() == id) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    Hypothesis in(State next) {
        return next.equals(state) ? this : new Hypothesis(next, pending, readings, warnings);
    }

    Hypothesis reading(Readings other) {
        return other.equals(readings) ? this : new Hypothesis(state, pending, other, warnings);
    }

    private Hypothesis with(List<Pending> others) {
        return new Hypothesis(state, others, readings, warnings, outlook);
    }

    Hypothesis and(Pending one) {
        List<Pending> more = new ArrayList<>(pending);
        more.add(one);
        return with(List.copyOf(more));
    }

    Hypothesis without(int id) {
        List<Pending> less = new ArrayList<>(pending);
        less.removeIf(p -> p.request().id() == id);
        return with(List.copyOf(less));
    }

    Hypothesis mapPending(UnaryOperator<Pending> change) {
        List<Pending> next = new ArrayList<>(pending.size());
        boolean changed = false;
        for (Pending before : pending) {
            Pending after = change.apply(before);
            next.add(after);
            changed |= !after.equals(before);
        }
        return changed ? with(List.copyOf(next)) : this;
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
        return hashCode() == that.hashCode()
                && readings.equals(that.readings)
                && state.equals(that.state)
                && pending.equals(that.pending)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Objects.hash(state, pending, readings, warnings);
        }
        return hash;
    }
}
