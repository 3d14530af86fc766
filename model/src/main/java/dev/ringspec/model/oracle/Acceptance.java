package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import java.util.List;

/**
 * Whether what somebody was told or answered may be of a call that was accepted: then it may have a joinedAt (PAY-4).
 *
 * @param belief the belief before
 * @param found how it can be true
 * @param ofAGroup whether it is of a call to a group: what a member is told of its own may be of a call that others have
 *     accepted
 */
record Acceptance(Belief belief, List<Explanation> found, boolean ofAGroup) {
    /** An event that only stops the ringing is of a call that was accepted, by another device. */
    boolean of(CallEvent event) {
        return switch (event.kind()) {
            case ACCEPTED, ENDED -> true;
            case REJECTED, CANCELLED -> isAccepted(event.call()) || (ofAGroup && isSaidToBe(event.call()));
            case INCOMING -> of(event.call());
        };
    }

    boolean of(Call said) {
        return StatusWord.of(String.valueOf(said.callStatus()))
                .map(word -> switch (word) {
                    case ONGOING, ENDED -> true;
                    case INITIATED -> isSaidToBe(said);
                    case BUSY, REJECTED, CANCELLED, MISSED, UNANSWERED -> ofAGroup && isSaidToBe(said);
                })
                .orElse(true);
    }

    private boolean isAccepted(Call said) {
        String session = String.valueOf(said.sessionId());
        return found.stream()
                .map(e -> e.hypothesis().state().bySession(session))
                .anyMatch(call -> call != null && isAccepted(call));
    }

    private static boolean isAccepted(CallState call) {
        return call.status() == CallStatus.ONGOING || call.status() == CallStatus.ENDED;
    }

    /** Whether an accept has succeeded, or is under way, or was lost. */
    private boolean isSaidToBe(Call said) {
        String session = String.valueOf(said.sessionId());
        return belief.ledger().mayBeJoined(session) || isBeingAccepted(session);
    }

    private boolean isBeingAccepted(String session) {
        return belief.underWay().values().stream().anyMatch(i -> i.command().equals(new Command.AcceptCall(session)));
    }
}
