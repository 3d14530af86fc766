package dev.ringspec.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two members leave before a third has heard of either: nothing tells the two events apart, and both have to come. */
final class EqualEventsTest {
    private static final int DAVE = 3;
    private static final int THE_LISTENER = 0;
    private static final Readings READINGS = Readings.RECOMMENDED.with(Reading.GROUP_END_TOLD_EACH_LEAVE);

    private final Machine machine = new Machine(
            new Cast(World.of("equal", "alice", "bob", "carol", "dave")
                    .withGroup("team", "alice", "bob", "carol", "dave")),
            Terms.exact(Capabilities.of(Set.of())));

    @Test
    void theFirstThatArrivesLeavesTheOtherDue() {
        State state = after(State.initial(machine.cast()), DAVE, new Command.AddCallListener("the one"));
        state = after(state, 0, new Command.InitiateCall("team", "group", "audio", null));
        state = machine.named(state, state.calls().get(0).key(), "s").mapCalls(CallState::settled);
        for (int member = 1; member <= DAVE; member++) {
            state = after(state, member, new Command.AcceptCall("s"));
        }
        state = hearing(state, EventKind.INCOMING);
        state = after(after(state, 1, new Command.EndCall("s")), 2, new Command.EndCall("s"));

        assertThat(due(state)).isEqualTo(2);
        assertThat(due(hearing(state, EventKind.ENDED))).isEqualTo(1);
        assertThat(machine.quiet(hearing(state, EventKind.ENDED), READINGS)).isEmpty();
        assertThat(due(hearing(hearing(state, EventKind.ENDED), EventKind.ENDED)))
                .isZero();
    }

    private State after(State state, int device, Command command) {
        Request request = new Request(device, device, command, 0, false);
        return machine.formed(machine.steps(state, READINGS, request).get(0).next(), READINGS);
    }

    private State hearing(State state, EventKind kind) {
        return machine.deliver(state, READINGS, state.calls().get(0).key(), DAVE, THE_LISTENER, kind)
                .get(0)
                .next();
    }

    private static long due(State state) {
        return state.due().stream().filter(due -> due.device() == DAVE).count();
    }
}
