package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.spec.Readings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** A random walk of the machine: commands, sensible or not, in any order, and timers that run out. */
final class Walk {
    /** One step in so many lets a timer run out. */
    private static final int PATIENCE = 12;

    private final Machine machine;
    private final BiFunction<State, Random, Command> commands;
    private final Random random;
    private State state;
    private Readings readings;
    private int steps;

    Walk(Machine machine, Readings readings, BiFunction<State, Random, Command> commands, Random random) {
        this.machine = machine;
        this.readings = readings;
        this.commands = commands;
        this.random = random;
        this.state = State.initial(machine.cast());
    }

    /**
     * What happened.
     *
     * @param before the state before
     * @param request the command; none if a timer ran out
     * @param step the step that was taken, of those that were legal
     */
    record Move(State before, Optional<Request> request, Step step) {
        State after() {
            return step.next();
        }
    }

    /** Goes on by one step. */
    Move next() {
        steps++;
        Move move = ticking().isEmpty() || random.nextInt(PATIENCE) != 0 ? commanded() : expired();
        state = move.after();
        readings = move.step().readings();
        return move;
    }

    private List<CallState> ticking() {
        return state.calls().stream().filter(CallState::ticks).toList();
    }

    private Move expired() {
        List<Step> ways = machine.expire(state, readings, ticking().get(0).key());
        return new Move(state, Optional.empty(), one(ways));
    }

    private Move commanded() {
        int device = random.nextInt(machine.cast().devices());
        Request request = new Request(steps, device, commands.apply(state, random), steps, false);
        return new Move(state, Optional.of(request), named(one(machine.steps(state, readings, request))));
    }

    private Step named(Step step) {
        boolean made = step.next().call(steps) != null;
        State next = made ? machine.named(step.next(), steps, "s" + steps) : step.next();
        return new Step(next, step.readings(), step.answer(), step.warning());
    }

    /** The session id of any call, over or not. */
    static String session(State state, Random random) {
        List<CallState> calls = state.calls();
        return calls.isEmpty()
                ? "none"
                : Objects.requireNonNull(one(calls, random).session());
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private Step one(List<Step> ways) {
        return one(ways, random);
    }
}
