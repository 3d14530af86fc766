package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import java.util.function.Predicate;

/**
 * What a command finds of a group: the one that is called, or the one whose call the command names.
 *
 * @param cast who is there
 * @param state the state
 * @param request the command
 * @param target the key of the call that it names, or {@link Cast#NOBODY}
 */
record Gathering(Cast cast, State state, Request request, int target) {
    /** The group that is called, or {@link Cast#NOBODY}. */
    int called() {
        return cast.group(((Command.InitiateCall) request.command()).receiverId());
    }

    boolean isClosedToTheCaller() {
        return !cast.isMember(called(), self());
    }

    boolean isEmptyBesides() {
        return cast.members(called()) - (cast.isMember(called(), self()) ? 1 : 0) == 0;
    }

    /** Whether there are others, but none of their devices is connected. */
    boolean isOutOfReach() {
        long others = cast.devicesOfGroup(called()) & ~cast.devicesOf(self());
        return !isEmptyBesides() && (others & ~state.offline()) == 0;
    }

    boolean hasACallThat(Predicate<CallState> is) {
        int group = called();
        return state.callsThat(call -> isTo(group, call)).anyMatch(is);
    }

    private static boolean isTo(int group, CallState call) {
        return call.status().isOpen() && call.roster() != null && call.roster().group() == group;
    }

    static boolean isOngoing(CallState call) {
        return call.status() == CallStatus.ONGOING;
    }

    /** Whether nobody but the user who acts is still to answer. */
    boolean isAnsweredBesides() {
        Roster roster = state.known(target).roster();
        return roster != null && (roster.ringing() & ~own()) == 0;
    }

    boolean isJoinedBesides() {
        Roster roster = state.known(target).roster();
        return roster != null && (roster.joined() & ~own()) != 0;
    }

    boolean isJoined() {
        Roster roster = state.known(target).roster();
        return roster != null && (roster.joined() & own()) != 0;
    }

    /** Whether the device that acts was in the call and has ended it, for itself or for all. */
    boolean hasLeft() {
        Roster roster = state.known(target).roster();
        return roster != null && CallState.has(roster.left(), request.device());
    }

    private long own() {
        return cast.devicesOf(self());
    }

    private int self() {
        return cast.userOf(request.device());
    }
}
