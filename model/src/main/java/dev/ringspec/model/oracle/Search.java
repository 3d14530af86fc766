package dev.ringspec.model.oracle;

import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tries what may have happened unseen: commands under way take effect, timers run out. A search goes on from a hypothesis
 * only until it explains the observation, since the rest may as well happen later.
 */
final class Search {
    private final Machine machine;
    private final long now;
    private final int budget;

    /** The search of one observation, at that moment in microseconds. */
    Search(Machine machine, long now, int budget) {
        this.machine = machine;
        this.now = now;
        this.budget = budget;
    }

    /** The budget is spent: too much may have happened for the oracle to go through it. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many hypotheses", null, false, false);
        }
    }

    /**
     * What a look at one hypothesis comes to.
     *
     * @param found the explanations there
     * @param enough whether nothing further on needs to be tried
     */
    record Look(List<Explanation> found, boolean enough) {}

    /** Every explanation that can be reached. */
    List<Explanation> explanations(List<Hypothesis> from, Function<Hypothesis, Look> look) {
        List<Explanation> found = new ArrayList<>();
        Set<Hypothesis> seen = new HashSet<>();
        Deque<Hypothesis> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Hypothesis next = open.remove();
            Look here = look.apply(next);
            found.addAll(here.found());
            if (!here.enough()) {
                List<Hypothesis> further = unseen(next);
                // Not before: most observations need no unseen step, and then nothing has to be hashed.
                if (seen.isEmpty() && !further.isEmpty()) {
                    seen.addAll(from);
                }
                further.stream().filter(seen::add).forEach(open::add);
            }
            if (Math.max(from.size(), seen.size()) > budget || found.size() > budget) {
                throw new Exhausted();
            }
        }
        return found;
    }

    /** Every hypothesis that one unseen step leads to, of those steps that change anything. */
    List<Hypothesis> unseen(Hypothesis from) {
        List<Hypothesis> next = new ArrayList<>();
        for (Pending command : from.pending()) {
            if (command.isOpen()) {
                changing(from, command).forEach(step -> next.add(gathered(from.after(step, command))));
            }
        }
        for (CallState call : from.state().lively()) {
            if (mayExpire(from, call)) {
                machine.expire(from.state(), from.readings(), call.key())
                        .forEach(step -> next.add(gathered(from.after(step))));
            }
            if (call.mayDrop(now)) {
                machine.drop(from.state(), from.readings(), call.key())
                        .forEach(step -> next.add(gathered(from.after(step))));
            }
        }
        return next;
    }

    List<Step> steps(Hypothesis from, Pending command) {
        return from.outlook().of(command.request(), machine).all();
    }

    /** The steps of a command that change the state. */
    List<Step> changing(Hypothesis from, Pending command) {
        return from.outlook().of(command.request(), machine).changing();
    }

    /** The same, with every answer noted that a command under way may be given here without changing anything. */
    Hypothesis gathered(Hypothesis at) {
        return at.pending().isEmpty()
                ? at
                : at.mapPending(p -> p.isOpen() && !p.lost() ? p.possibly(unchanging(at, p)) : p);
    }

    private List<Step> unchanging(Hypothesis at, Pending command) {
        return at.outlook().of(command.request(), machine).unchanging();
    }

    /** A timer that is certainly due before another one fires before it. */
    private boolean mayExpire(Hypothesis from, CallState call) {
        return call.ticks()
                && call.timer().earliest() <= now
                && from.state().lively().stream()
                        .noneMatch(other -> other.ticks()
                                && other.timer().latest() < call.timer().earliest());
    }
}
