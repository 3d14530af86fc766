package dev.ringspec.model.explore;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.ENDED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.action.EventKind.REJECTED;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.spec.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The invariants that are about one call by itself. */
final class CallAudit {
    private final CallView call;

    private CallAudit(CallView call) {
        this.call = call;
    }

    /** The first invariant, in the order of the catalogue, that the call breaks. */
    static Optional<Invariant> breach(CallView call) {
        CallAudit audit = new CallAudit(call);
        return Stream.of(
                        Invariant.INV_3,
                        Invariant.INV_4,
                        Invariant.INV_5,
                        Invariant.INV_6,
                        Invariant.INV_7,
                        Invariant.INV_18,
                        Invariant.INV_19)
                .filter(invariant -> !audit.keeps(invariant))
                .findFirst();
    }

    private boolean keeps(Invariant invariant) {
        return switch (invariant) {
            case INV_3 -> onlyTheAnswererIsIn();
            case INV_4 -> call.callingUser() != call.outline().receiver();
            case INV_5 ->
                call.devices().allMatch(d -> call.isParty(d) || call.causedOn(d).isEmpty());
            case INV_6 -> call.devices().allMatch(this::hearsEachOnce);
            case INV_7 -> call.devices().allMatch(d -> LegalSequences.begin(call, d));
            case INV_18 -> !call.isQuiet() || Agreement.isReached(call);
            case INV_19 -> everybodyIsTold();
            default -> true;
        };
    }

    private boolean onlyTheAnswererIsIn() {
        int answerer = call.outline().answerer();
        return call.wasAnswered() ? answerer != Cast.NOBODY && call.isReceivers(answerer) : answerer == Cast.NOBODY;
    }

    private boolean hearsEachOnce(int device) {
        List<EventKind> caused = call.causedOn(device);
        boolean stopped = call.isReceivers(device)
                && call.wasAnswered()
                && call.allows(Reading.OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT);
        long terminal = caused.stream()
                .filter(kind -> kind.isTerminal() && !(stopped && kind == CANCELLED))
                .count();
        return terminal <= 1 && caused.size() == caused.stream().distinct().count();
    }

    private boolean everybodyIsTold() {
        return rang() && outcomeIsTold();
    }

    private boolean rang() {
        boolean untold = call.neverRang() || isCancelledUnheard();
        return untold || areTold(call.receivers(), INCOMING);
    }

    private boolean outcomeIsTold() {
        return switch (call.status()) {
            case INITIATED -> true;
            case ONGOING -> call.isTold(call.caller(), ACCEPTED);
            case ENDED -> call.isTold(call.caller(), ACCEPTED) && endIsTold();
            case REJECTED, BUSY -> call.isDecidedByCaller() || callerHearsNo();
            case CANCELLED -> cancelIsTold();
            case UNANSWERED -> timeOutIsTold();
        };
    }

    private boolean endIsTold() {
        return Stream.of(call.caller(), call.outline().answerer())
                .allMatch(device -> mayMiss(device) || call.isTold(device, ENDED));
    }

    /** The ending device by OP-ender-told; and where another device of its user ended the call, that is a warning. */
    private boolean mayMiss(int device) {
        return call.cast().userOf(device) == call.cast().userOf(call.outline().decider())
                && !(call.decidedBy(device) && call.allows(Reading.ENDER_TOLD_TOLD));
    }

    private boolean callerHearsNo() {
        return call.isTold(call.caller(), REJECTED);
    }

    private boolean cancelIsTold() {
        return call.isDecidedByCaller()
                ? isCancelledUnheard() || areTold(call.receivers(), CANCELLED)
                : call.isTold(call.caller(), CANCELLED) || callerHearsNo();
    }

    private boolean timeOutIsTold() {
        boolean caller =
                !call.allows(Reading.TIMEOUT_CALLER_NONE) && call.outline().decider() == Cast.NOBODY;
        boolean receiver = !call.allows(Reading.TIMEOUT_RECEIVER_NONE);
        return (!caller || callerHearsNo()) && (!receiver || areTold(call.receivers(), CANCELLED));
    }

    private boolean isCancelledUnheard() {
        return call.status() == CallStatus.CANCELLED && call.allows(Reading.QUICK_CANCEL_NEITHER);
    }

    private boolean areTold(List<Integer> devices, EventKind kind) {
        return devices.stream().allMatch(device -> call.isTold(device, kind));
    }
}
