package dev.ringspec.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Readings;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** INV-20 and INV-1 on random walks through calls to a group, under every reading, with several devices of a member. */
class GroupWalkTest {
    private static final int WALKS = 4000;
    private static final int STEPS = 14;
    private static final World WORLD = World.of("walk", "alice", "bob", "carol", "dave")
            .withGroup("team", "alice", "bob", "carol")
            .withMoreDevices("alice", "bob");
    private static final List<String> STATUSES = List.of("rejected", "busy", "cancelled", "unanswered");

    private final Cast cast = new Cast(WORLD);
    private final Machine machine = new Machine(cast, Terms.exact(Capabilities.of(Set.of())));

    @Test
    void aCallToAGroupIsOngoingIfAndOnlyIfSomebodyIsInIt() {
        Set<CallStatus> seen = new HashSet<>();
        for (int i = 0; i < WALKS; i++) {
            Random random = new Random(i);
            Walk walk = new Walk(machine, Readings.ANY, GroupWalkTest::command, random);
            for (int step = 0; step < STEPS; step++) {
                Walk.Move move = walk.next();
                for (CallState call : move.after().calls()) {
                    assertThat(keeps(call))
                            .as("walk %d, step %d: %s", i, step, call)
                            .isTrue();
                    CallState before = move.before().call(call.key());
                    assertThat(before == null || isAChange(before.status(), call.status()))
                            .isTrue();
                    seen.add(call.status());
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CallStatus.values());
    }

    @Test
    void aCallThatGoesOnWithoutAnybodyBreaksIt() {
        CallState call = CallState.made(1, 0, Cast.NOBODY, "audio", "group", Timer.STOPPED)
                .to(Roster.calling(cast, 0, 0))
                .decided(CallStatus.ONGOING, 1);

        assertThat(keeps(call)).isFalse();
    }

    /** INV-20. */
    private static boolean keeps(CallState call) {
        Roster roster = Objects.requireNonNull(call.roster());
        return switch (call.status()) {
            case INITIATED, REJECTED, BUSY, CANCELLED, UNANSWERED -> (roster.joined() | roster.left()) == 0;
            case ONGOING -> roster.joined() != 0;
            case ENDED -> roster.left() != 0;
        };
    }

    private static boolean isAChange(CallStatus from, CallStatus to) {
        return from == to
                || (from == CallStatus.INITIATED && to != CallStatus.ENDED)
                || (from == CallStatus.ONGOING && to == CallStatus.ENDED);
    }

    private static Command command(State state, Random random) {
        if (state.calls().isEmpty() || random.nextInt(8) == 0) {
            return new Command.InitiateCall("team", "group", "audio", null);
        }
        String session = Walk.session(state, random);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Command.AcceptCall(session);
            case 2 -> new Command.RejectCall(session, Walk.one(STATUSES, random));
            default -> new Command.EndCall(session);
        };
    }
}
