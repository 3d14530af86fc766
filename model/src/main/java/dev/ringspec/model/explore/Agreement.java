package dev.ringspec.model.explore;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * INV-18: what either side makes of the call, from its own successes and what it was told. Judged are the caller's device
 * and the receiver's devices that are in the call or called by it; the rest have no side once another device has answered.
 */
final class Agreement {
    private final CallView call;

    private Agreement(CallView call) {
        this.call = call;
    }

    /** What a device can think. */
    private enum Phase {
        RINGING,
        ONGOING,
        OVER
    }

    /** Whether both sides think what is so, with nothing due. */
    static boolean isReached(CallView call) {
        Agreement agreement = new Agreement(call);
        return agreement.callersSide() && agreement.receiversSide();
    }

    private boolean callersSide() {
        boolean hidden = isHiddenFromCaller();
        return hidden || thought(call.caller()) == phase();
    }

    private boolean isHiddenFromCaller() {
        boolean timedOut = call.status() == CallStatus.UNANSWERED && call.allows(Reading.TIMEOUT_CALLER_NONE);
        boolean actedForIt = call.isDecidedByCaller() && !call.decidedBy(call.caller());
        return timedOut || actedForIt;
    }

    private boolean receiversSide() {
        return sides().allMatch(device -> isHiddenFromReceiver(device) || thought(device) == phase());
    }

    /** The receiver's devices as the catalogue has them (1.2). */
    private Stream<Integer> sides() {
        return switch (call.status()) {
            case INITIATED, CANCELLED, UNANSWERED -> call.receivers().stream();
            case ONGOING, ENDED -> Stream.of(call.outline().answerer());
            case REJECTED, BUSY ->
                call.isDecidedByReceiver() ? Stream.of(call.outline().decider()) : call.receivers().stream();
        };
    }

    private boolean isHiddenFromReceiver(int device) {
        boolean timedOut = call.status() == CallStatus.UNANSWERED && call.allows(Reading.TIMEOUT_RECEIVER_NONE);
        boolean unheard = call.status() == CallStatus.CANCELLED && call.allows(Reading.QUICK_CANCEL_NEITHER);
        boolean actedForIt = call.isDecidedByReceiver() && !call.decidedBy(device);
        return timedOut || unheard || call.neverRang() || actedForIt;
    }

    private Phase phase() {
        return switch (call.status()) {
            case INITIATED -> Phase.RINGING;
            case ONGOING -> Phase.ONGOING;
            case REJECTED, BUSY, CANCELLED, UNANSWERED, ENDED -> Phase.OVER;
        };
    }

    private Phase thought(int device) {
        List<EventKind> told = call.causedOn(device);
        boolean joined = call.outline().answerer() == device;
        if (told.stream().anyMatch(EventKind::isTerminal) || hasEndedIt(device)) {
            return Phase.OVER;
        }
        return joined || told.contains(EventKind.ACCEPTED) ? Phase.ONGOING : Phase.RINGING;
    }

    private boolean hasEndedIt(int device) {
        return call.status().isTerminal() && call.decidedBy(device);
    }
}
