package dev.ringspec.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.World;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The invariants that the explored world has no words for, on random walks of the whole machine: every command, groups, media
 * sessions, lost connections, under any readings. INV-15 is about times in payloads: PAY-4, PAY-5 and PAY-15 of the oracle.
 */
class WalkTest {
    private static final int WALKS = 400;
    private static final int STEPS = 40;
    private static final Set<Act> LOCAL =
            EnumSet.of(Act.GET_ACTIVE_CALL, Act.CLEAR_ACTIVE_CALL, Act.ADD_LISTENER, Act.REMOVE_LISTENER);
    private static final List<String> STATUSES = List.of("rejected", "busy", "cancelled", "unanswered", "asleep");
    private static final World WORLD = World.of("walk", "alice", "bob", "carol", "dave")
            .withGroup("team", "alice", "bob", "carol")
            .withMoreDevices("alice", "bob");

    private static final int ALICE = 0;
    private static final int BOB = 1;
    private static final int CAROL = 2;
    private static final int BOBS_OTHER = 5;

    private final Cast cast = new Cast(WORLD);
    private final Machine machine = new Machine(cast, Terms.exact(Capabilities.of(EnumSet.allOf(Capability.class))));

    @Test
    void everyStepKeepsThem() {
        Set<Act> taken = EnumSet.noneOf(Act.class);
        Set<CallStatus> seen = EnumSet.noneOf(CallStatus.class);
        for (int i = 0; i < WALKS; i++) {
            Random random = new Random(i);
            Walk walk = new Walk(machine, drawn(random), WalkTest::command, random);
            for (int step = 0; step < STEPS; step++) {
                Walk.Move move = walk.next();
                String where = "walk " + i + ", step " + step + ": " + move.request();
                assertThat(timersRunWhileItRings(move)).as("INV-8, %s", where).isTrue();
                assertThat(aRefusalChangesNothing(move)).as("INV-9, %s", where).isTrue();
                assertThat(otherCallsStay(move)).as("INV-10, %s", where).isTrue();
                assertThat(whatIsActiveIsOnesOwn(move)).as("INV-16, %s", where).isTrue();
                assertThat(localCommandsStayLocal(move)).as("INV-17, %s", where).isTrue();
                move.request().filter(r -> !move.step().answer().refused()).ifPresent(r -> taken.add(act(r)));
                move.after().calls().forEach(call -> seen.add(call.status()));
            }
        }
        assertThat(taken).containsAll(EnumSet.complementOf(EnumSet.of(Act.RUN_OUT, Act.REJECT_OTHERWISE)));
        assertThat(seen).containsExactlyInAnyOrder(CallStatus.values());
    }

    @Test
    void aStepThatBreaksOneOfThemIsFoundOut() {
        CallState rings = CallState.made(1, ALICE, BOB, "audio", "user", new Timer(10, 11, 11));
        CallState other = CallState.made(2, CAROL, BOB, "audio", "user", new Timer(10, 12, 12));
        State before = State.initial(cast).with(rings).with(other);
        Answer no = Answer.no(Requirement.END_7);
        Answer yes = Answer.yes(Requirement.END_1);

        assertThat(timersRunWhileItRings(move(before, before.with(rings.as(CallStatus.ENDED)), yes)))
                .isFalse();
        assertThat(aRefusalChangesNothing(move(before, before.with(rings.knownTo(BOB)), no)))
                .isFalse();
        State bothOver = before.with(rings.decided(CallStatus.BUSY, BOB)).with(other.decided(CallStatus.BUSY, BOB));
        assertThat(otherCallsStay(move(before, bothOver, yes))).isFalse();
        assertThat(localCommandsStayLocal(move(before, bothOver, yes))).isFalse();
        Walk.Move move = move(before, before, yes);
        assertThat(mayRemember(CAROL, rings, move)).isFalse();
        assertThat(mayRemember(
                        BOBS_OTHER, rings.decided(CallStatus.ONGOING, BOB).settled(), move))
                .isFalse();
    }

    private static Walk.Move move(State before, State after, Answer answer) {
        Request clearing = new Request(3, ALICE, new Command.ClearActiveCall(), 3, false);
        return new Walk.Move(
                before, Optional.of(clearing), new Step(after, Readings.RECOMMENDED, answer, Optional.empty()));
    }

    /** INV-8. Under {@code waits} a timer may stand still, and in a group it may have run out while others talk. */
    private boolean timersRunWhileItRings(Walk.Move move) {
        boolean mayWait = move.step().readings().allows(Reading.TIMEOUT_CALLER_OFFLINE_WAITS);
        return move.after().calls().stream().allMatch(call -> {
            Timer timer = call.timer();
            boolean runs = !timer.equals(Timer.STOPPED);
            boolean inTime = mayWait || timer.earliest() == call.key() + timer.length();
            return runs ? call.ticks() && inTime : mayWait || call.isOfAGroup() || !call.ticks();
        });
    }

    /** INV-9. */
    private boolean aRefusalChangesNothing(Walk.Move move) {
        return !move.step().answer().refused() || move.after().equals(move.before());
    }

    /** INV-10. A device is in one media session at a time (ADR 10), so entering one may mean to leave another. */
    private boolean otherCallsStay(Walk.Move move) {
        Set<Act> ofNoCall = EnumSet.of(Act.CONNECT, Act.DISCONNECT, Act.ADD_LISTENER, Act.REMOVE_LISTENER);
        if (move.request().filter(r -> ofNoCall.contains(act(r))).isPresent()) {
            return true;
        }
        Set<Integer> changed = new HashSet<>();
        move.before().calls().stream()
                .filter(call -> !same(call, move.after().known(call.key())))
                .forEach(call -> changed.add(call.key()));
        Stream.concat(move.before().due().stream(), move.after().due().stream())
                .filter(due -> !(move.before().due().contains(due)
                        && move.after().due().contains(due)))
                .forEach(due -> changed.add(due.call()));
        return changed.size() <= 1;
    }

    /** INV-16. */
    private boolean whatIsActiveIsOnesOwn(Walk.Move move) {
        State quiet = move.after().withoutDue(due -> true).mapCalls(CallState::settled);
        for (int device = 0; device < cast.devices(); device++) {
            Request asking = new Request(STEPS + 1, device, new Command.GetActiveCall(), STEPS + 1, false);
            int own = device;
            boolean isOwn = quiet.isOffline(device)
                    || machine.steps(quiet, move.step().readings(), asking).stream()
                            .map(step -> step.answer().call())
                            .allMatch(key -> key == Cast.NOBODY || mayRemember(own, quiet.known(key), move));
            if (!isOwn) {
                return false;
            }
        }
        return true;
    }

    private boolean mayRemember(int device, CallState call, Walk.Move move) {
        boolean isTold =
                !move.step().readings().allows(Reading.OTHER_DEVICES_ON_ACCEPT_NONE) && !call.mayBeBehind(device);
        boolean isElsewhere = call.status() == CallStatus.ONGOING
                && !call.isOfAGroup()
                && call.role(cast, device) == Role.RECEIVERS_OTHER_DEVICE;
        return call.role(cast, device) != Role.OUTSIDER && !(isTold && isElsewhere);
    }

    /** INV-17. */
    private boolean localCommandsStayLocal(Walk.Move move) {
        Optional<Request> local = move.request().filter(r -> LOCAL.contains(act(r)));
        return local.isEmpty()
                || (isEach(move, WalkTest::same)
                        && isEach(move, (one, other) -> ofOthers(one, local.get()) == ofOthers(other, local.get()))
                        && said(move.before()).equals(said(move.after()))
                        && othersListenAsBefore(move, local.get().device()));
    }

    private static long ofOthers(CallState call, Request own) {
        return (call.cleared() | call.superseded()) & ~CallState.bit(own.device());
    }

    private static List<String> said(State state) {
        return state.due().stream()
                .map(due -> due.call() + " on " + due.device() + ": " + due.telling())
                .toList();
    }

    private boolean othersListenAsBefore(Walk.Move move, int device) {
        return IntStream.range(0, cast.devices())
                .allMatch(d -> d == device
                        || move.before().listeners(d) == move.after().listeners(d));
    }

    private static boolean isEach(Walk.Move move, BiPredicate<CallState, CallState> so) {
        return move.before().calls().stream()
                .allMatch(call -> so.test(call, move.after().known(call.key())));
    }

    /** What devices remember of a call, and its media session, apart. */
    private static boolean same(CallState one, CallState other) {
        return one.status() == other.status()
                && one.decider() == other.decider()
                && one.answerer() == other.answerer()
                && one.timer().equals(other.timer())
                && Objects.equals(one.roster(), other.roster());
    }

    private static Act act(Request request) {
        return Act.of(request.command());
    }

    private static Readings drawn(Random random) {
        return Readings.of(Arrays.stream(OpenPoint.values())
                .map(point -> Walk.one(point.readings(), random))
                .toList());
    }

    private static Command command(State state, Random random) {
        String session = Walk.session(state, random);
        return switch (random.nextInt(16)) {
            case 0, 1 ->
                new Command.InitiateCall(Walk.one(List.of("alice", "bob", "carol"), random), "user", "audio", null);
            case 2 -> new Command.InitiateCall("team", "group", "video", 10.0);
            case 3, 4, 5 -> new Command.AcceptCall(session);
            case 6, 7 -> new Command.RejectCall(session, Walk.one(STATUSES, random));
            case 8 -> new Command.EndCall(session);
            case 9 -> new Command.GenerateToken(session);
            case 10 -> new Command.StartSession(session, null);
            case 11 -> new Command.EndSession(session);
            case 12 -> random.nextBoolean() ? new Command.Disconnect() : new Command.Connect();
            case 13 -> new Command.GetActiveCall();
            case 14 -> new Command.ClearActiveCall();
            default ->
                random.nextBoolean() ? new Command.AddCallListener("main") : new Command.RemoveCallListener("main");
        };
    }
}
