package dev.ringspec.model.explore;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.ENDED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.action.EventKind.REJECTED;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.spec.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The legal sequences of INV-7, role by role, as the catalogue's section 6 has them. Written by hand and not made from the
 * rulebook, which they are to judge.
 */
final class LegalSequences {
    private final CallView call;
    private final int device;

    private LegalSequences(CallView call, int device) {
        this.call = call;
        this.device = device;
    }

    /** Whether what the device was told is the beginning of one of them. */
    static boolean begin(CallView call, int device) {
        List<EventKind> caused = call.causedOn(device);
        return caused.isEmpty()
                || new LegalSequences(call, device).all().stream().anyMatch(s -> startsWith(s, caused));
    }

    private static boolean startsWith(List<EventKind> sequence, List<EventKind> beginning) {
        return sequence.size() >= beginning.size()
                && sequence.subList(0, beginning.size()).equals(beginning);
    }

    private List<List<EventKind>> all() {
        if (device == call.caller()) {
            return callersDevice();
        } else if (call.isReceivers(device)) {
            return call.outline().answerer() == device ? answerer() : receivers();
        }
        return call.isParty(device) ? callersOther() : List.of();
    }

    private List<List<EventKind>> callersDevice() {
        List<List<EventKind>> all = new ArrayList<>(List.of(then(List.of(ACCEPTED), endIfInCall()), List.of(REJECTED)));
        if (roleCheckIsTaken() || anyDeviceMayAct()) {
            all.add(List.of(CANCELLED));
        }
        return all;
    }

    private List<List<EventKind>> answerer() {
        return List.of(then(List.of(INCOMING), endIfInCall()));
    }

    /** A device of the receiver that did not accept: the call stops ringing there, or was decided by itself. */
    private List<List<EventKind>> receivers() {
        List<List<EventKind>> all = new ArrayList<>(List.of(List.of(INCOMING, CANCELLED)));
        if (call.wasAnswered()) {
            all.clear();
            stops(onAccept()).forEach(stop -> all.add(then(then(List.of(INCOMING), stop), endElsewhere())));
        } else if (call.isDecidedByReceiver()) {
            stops(onReject()).forEach(stop -> all.add(then(List.of(INCOMING), stop)));
        }
        if (roleCheckIsTaken() && !call.wasAnswered()) {
            all.add(List.of(INCOMING, REJECTED));
        }
        return all;
    }

    private List<List<EventKind>> callersOther() {
        List<EventKind> first = call.allows(Reading.INITIATOR_OTHER_DEVICES_INCOMING) ? List.of(INCOMING) : List.of();
        List<List<EventKind>> all = new ArrayList<>(List.of(then(first, endElsewhere())));
        if (call.allows(Reading.CALLER_OTHER_DEVICES_TOLD)
                || call.allows(Reading.CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL)) {
            all.add(then(then(first, List.of(ACCEPTED)), endElsewhere()));
            all.add(then(first, List.of(REJECTED)));
        }
        if (call.allows(Reading.CALLER_OTHER_DEVICES_TOLD) || roleCheckIsTaken()) {
            all.add(then(first, List.of(CANCELLED)));
        }
        return all;
    }

    private static List<List<EventKind>> stops(Set<EventKind> kinds) {
        return kinds.isEmpty()
                ? List.of(List.of())
                : kinds.stream().map(List::of).toList();
    }

    private Set<EventKind> onAccept() {
        if (call.allows(Reading.OTHER_DEVICES_ON_ACCEPT_ACCEPTED_EVENT)) {
            return Set.of(ACCEPTED);
        }
        return call.allows(Reading.OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT) ? Set.of(CANCELLED) : Set.of();
    }

    private Set<EventKind> onReject() {
        if (call.allows(Reading.OTHER_DEVICES_ON_REJECT_REJECTED_EVENT)) {
            return Set.of(REJECTED);
        }
        return call.allows(Reading.OTHER_DEVICES_ON_REJECT_CANCELLED_EVENT) ? Set.of(CANCELLED) : Set.of();
    }

    /** The device that ended the call is told only by OP-ender-told. */
    private List<EventKind> endIfInCall() {
        return call.decidedBy(device) && !call.allows(Reading.ENDER_TOLD_TOLD) ? List.of() : List.of(ENDED);
    }

    private List<EventKind> endElsewhere() {
        if (call.decidedBy(device)) {
            return endIfInCall();
        }
        boolean otherSide = call.isReceivers(device) != call.isDecidedByReceiver();
        boolean told = call.allows(Reading.OTHER_DEVICES_ON_END_TOLD)
                || (call.allows(Reading.OTHER_DEVICES_ON_END_OTHER_SIDE) && otherSide);
        return told ? List.of(ENDED) : List.of();
    }

    private boolean roleCheckIsTaken() {
        return call.allows(Reading.ROLE_CHECK_TAKEN);
    }

    private boolean anyDeviceMayAct() {
        return call.allows(Reading.USER_OR_DEVICE_USER);
    }

    private static List<EventKind> then(List<EventKind> first, List<EventKind> rest) {
        List<EventKind> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }
}
