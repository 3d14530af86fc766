package dev.ringspec.model.machine;

import static dev.ringspec.model.rule.Circumstance.Truth.EITHER;
import static dev.ringspec.model.rule.Circumstance.Truth.NO;
import static dev.ringspec.model.rule.Circumstance.Truth.YES;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Circumstance.Truth;
import dev.ringspec.model.rule.Role;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a command finds: says of each circumstance whether it holds.
 *
 * @param cast who is there
 * @param state the state
 * @param request the command
 * @param target the key of the call that it names, or {@link Cast#NOBODY}
 */
record Scene(Cast cast, State state, Request request, int target) {
    private static final Set<String> CALL_TYPES = Set.of("audio", "video");

    Truth truth(Circumstance circumstance) {
        return switch (circumstance) {
            case RECEIVER_IS_NOBODY -> is(!callsAGroup() && (receiver() == Cast.NOBODY || receiver() == self()));
            case TYPE_IS_UNDOCUMENTED -> is(typeIsUndocumented());
            case TIMEOUT_IS_NOT_POSITIVE -> is(hasTimeout() && timeout() <= 0);
            case TIMEOUT_HAS_A_FRACTION -> is(hasTimeout() && timeout() > 0 && timeout() != Math.rint(timeout()));
            case ITS_OWN_CALL_RINGS_OUT -> unlessCleared(call -> ringsOut(call, device()));
            case IT_IS_IN_ANOTHER_ONGOING_CALL -> unlessCleared(call -> call.joins(device()));
            case IT_IS_BEING_CALLED -> beingCalled();
            case IT_REMEMBERS_A_CALL_IT_ENDED -> remembersAnEnd(call -> call.wasEndedBy(device()));
            case IT_REMEMBERS_A_CALL_ENDED_ELSEWHERE -> remembersAnEnd(call -> !call.wasEndedBy(device()));
            case IT_IS_ON_NO_OTHER_CALL -> is(!any(this::hasOpenPart));
            case ANOTHER_CALL_ONLY_RINGS -> is(any(this::hasOpenPart) && !any(call -> isOn(call)));
            case IT_BROUGHT_THE_STATUS_ABOUT -> is(isDecider());
            case SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT -> is(!isDecider());
            case SOMEBODY_ELSE_HAS_ENDED_IT -> is(!isDecider() && !isShared());
            case ITS_USER_IS_ON_A_CALL_ELSEWHERE -> onACallElsewhere();
            case THE_OTHER_SIDE_ENDS_AS_WELL -> is(isShared());
            case THE_END_IS_NOT_SHARED -> is(!isShared());
            case THE_RECEIVER_IS_IN_AN_ONGOING_CALL ->
                is(anyOpen(call -> call.status() == CallStatus.ONGOING && hasPart(receiver(), call)));
            case THE_RECEIVER_HAS_PART_IN_A_RINGING_CALL -> receiverHasPartInARingingCall();
            case THE_RECEIVER_HAS_NO_CONNECTED_DEVICE -> is(isAway(receiver()));
            case THE_RECEIVER_IS_CALLING_THE_CALLER ->
                is(anyOpen(call -> call.status() == CallStatus.INITIATED
                        && callerOf(call) == receiver()
                        && call.receiver() == self()));
            case IT_IS_NOT_A_MEMBER -> is(gathering().isClosedToTheCaller());
            case THE_GROUP_HAS_NO_OTHER_MEMBER -> is(gathering().isEmptyBesides());
            case NO_OTHER_MEMBER_IS_CONNECTED -> is(gathering().isOutOfReach());
            case THE_GROUP_IS_IN_AN_ONGOING_CALL -> is(gathering().hasACallThat(Gathering::isOngoing));
            case THE_GROUP_HAS_A_RINGING_CALL -> is(gathering().hasACallThat(call -> !Gathering.isOngoing(call)));
            case NOBODY_ELSE_IS_LEFT_TO_ANSWER -> is(gathering().isAnsweredBesides());
            case OTHERS_ARE_JOINED -> is(gathering().isJoinedBesides());
            case IT_LEFT_BEFORE_THE_END -> is(gathering().hasLeft() && !isDecider() && !isShared());
            case ITS_USER_IS_NOT_IN_THE_CALL -> is(!gathering().isJoined());
            case THE_ID_IS_REGISTERED -> is(CallState.has(state.listeners(device()), listener()));
            case ANOTHER_ID_IS_REGISTERED ->
                is((state.listeners(device()) & ~CallState.bit(listener())) != 0
                        && !CallState.has(state.listeners(device()), listener()));
            case THE_ID_IS_NOT_REGISTERED -> is(!CallState.has(state.listeners(device()), listener()));
            case IT_GIVES_NO_GOOD_TOKEN -> is(hasNoGoodToken());
            case IT_IS_NOT_IN_THE_CALL -> is(!state.known(target).joins(device()));
            case IT_IS_IN_THE_SESSION -> is(media().has(device()));
            case IT_IS_NOT_IN_THE_SESSION -> is(!media().has(device()));
            case THE_OTHER_OF_THE_TWO_SUCCEEDED -> is(hasBegun());
            case THE_OTHER_OF_THE_TWO_DID_NOT -> is(!hasBegun());
            case ALWAYS -> YES;
        };
    }

    int receiver() {
        return cast.user(initiate().receiverId());
    }

    /** Whether it is a group that is called. */
    boolean callsAGroup() {
        return gathering().called() != Cast.NOBODY;
    }

    Gathering gathering() {
        return new Gathering(cast, state, request, target);
    }

    private int device() {
        return request.device();
    }

    private int self() {
        return cast.userOf(device());
    }

    private Command.InitiateCall initiate() {
        return (Command.InitiateCall) request.command();
    }

    private int listener() {
        String id = request.command() instanceof Command.AddCallListener add
                ? add.listenerId()
                : ((Command.RemoveCallListener) request.command()).listenerId();
        return cast.listener(id);
    }

    private boolean typeIsUndocumented() {
        return !initiate().receiverType().equals(callsAGroup() ? "group" : "user")
                || !CALL_TYPES.contains(initiate().callType());
    }

    private boolean hasTimeout() {
        return initiate().timeout() != null;
    }

    private double timeout() {
        Double given = initiate().timeout();
        return given == null ? 0 : given;
    }

    private Truth beingCalled() {
        Predicate<CallState> rings = call -> call.ringsOn(cast, device());
        Predicate<CallState> outOfMind =
                call -> call.isClearedOn(device()) || call.isSupersededOn(device()) || call.isUnheardOn(device());
        return unless(outOfMind, rings);
    }

    private Truth unlessCleared(Predicate<CallState> which) {
        return unless(call -> call.isClearedOn(device()), which);
    }

    private Truth remembersAnEnd(Predicate<CallState> by) {
        if (remembers(call -> !call.wasEndedAgain() && by.test(call))) {
            return YES;
        }
        return remembers(CallState::wasEndedAgain) ? EITHER : NO;
    }

    private Truth unless(Predicate<CallState> nobodyCanSay, Predicate<CallState> which) {
        if (any(which.and(nobodyCanSay.negate()))) {
            return YES;
        }
        return any(which) ? EITHER : NO;
    }

    private boolean anyOpen(Predicate<CallState> which) {
        return any(call -> call.status().isOpen() && which.test(call));
    }

    /** Of what is at rest, nothing but its end can matter. */
    private boolean any(Predicate<CallState> which) {
        return state.anyCall(call -> call.key() != target && which.test(call));
    }

    private static boolean ringsOut(CallState call, int device) {
        return call.status() == CallStatus.INITIATED && call.caller() == device;
    }

    private boolean remembers(Predicate<CallState> which) {
        for (CallState call : state.inMind(device())) {
            if (call.key() != target && remembersEnd(call) && which.test(call)) {
                return true;
            }
        }
        return false;
    }

    private boolean remembersEnd(CallState call) {
        return isEndedThere(call)
                && call.isParty(device())
                && !call.isClearedOn(device())
                && !call.isSupersededOn(device());
    }

    /** To a member who has left it, a call is ended even while it goes on for others. */
    private boolean isEndedThere(CallState call) {
        boolean hasLeft = call.isOfAGroup() && call.status() == CallStatus.ONGOING && !call.joins(device());
        return call.status() == CallStatus.ENDED || hasLeft;
    }

    private boolean hasOpenPart(CallState call) {
        return call.status().isOpen() && call.role(cast, device()) != Role.OUTSIDER;
    }

    private boolean isOn(CallState call) {
        return call.status() == CallStatus.ONGOING && anyDevice(self(), d -> call.joins(d) && !call.isClearedOn(d));
    }

    /** OP-self-busy-scope: a call that another device of the user has made or accepted. */
    private Truth onACallElsewhere() {
        Predicate<CallState> elsewhere = call -> call.status().isOpen() && elsewhere(call) != Cast.NOBODY;
        Predicate<CallState> cleared = call -> call.isClearedOn(elsewhere(call)) || call.isClearedOn(device());
        return unless(cleared, elsewhere);
    }

    private int elsewhere(CallState call) {
        return IntStream.range(0, cast.devices())
                .filter(d -> d != device() && cast.userOf(d) == self() && (ringsOut(call, d) || call.joins(d)))
                .findFirst()
                .orElse(Cast.NOBODY);
    }

    private MediaSession media() {
        return state.known(target).media();
    }

    private boolean hasNoGoodToken() {
        return request.command() instanceof Command.StartSession start
                && (start.token() == null || !media().isGood(device(), start.token()));
    }

    private boolean hasBegun() {
        long begun = request.command() instanceof Command.GenerateToken ? media().started() : media().granted();
        return CallState.has(begun, device());
    }

    private boolean isDecider() {
        return state.known(target).decider() == device();
    }

    private boolean isShared() {
        return request.shared() && !isDecider() && state.known(target).decider() != Cast.NOBODY;
    }

    private boolean isAway(int user) {
        return IntStream.range(0, cast.devices())
                .filter(d -> cast.userOf(d) == user)
                .allMatch(state::isOffline);
    }

    private int callerOf(CallState call) {
        return cast.userOf(call.caller());
    }

    private Truth receiverHasPartInARingingCall() {
        int user = receiver();
        return is(anyOpen(call -> ringsFor(user, call)));
    }

    private boolean anyDevice(int user, IntPredicate is) {
        for (int device = 0; device < cast.devices(); device++) {
            if (cast.userOf(device) == user && is.test(device)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPart(int user, CallState call) {
        return call.roster() == null
                ? callerOf(call) == user || call.receiver() == user
                : (call.roster().joined() & cast.devicesOf(user)) != 0;
    }

    private boolean ringsFor(int user, CallState call) {
        boolean ringsOut = call.status() == CallStatus.INITIATED && callerOf(call) == user;
        return ringsOut || anyDevice(user, d -> call.ringsOn(cast, d));
    }

    private static Truth is(boolean holds) {
        return holds ? YES : NO;
    }
}
