package dev.ringspec.model.explore;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Sequences.Told;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One call of a packed state, unpacked for those who judge it.
 *
 * @param cast who is there
 * @param readings the reading of every open point
 * @param outline the call itself
 * @param told what each device was told of it
 */
record CallView(Cast cast, Readings readings, Outline outline, List<Told> told) {
    CallStatus status() {
        return outline.status();
    }

    int caller() {
        return outline.caller();
    }

    int callingUser() {
        return cast.userOf(outline.caller());
    }

    boolean isReceivers(int device) {
        return cast.userOf(device) == outline.receiver();
    }

    boolean isParty(int device) {
        return isReceivers(device) || cast.userOf(device) == callingUser();
    }

    /** The devices of the receiver. */
    List<Integer> receivers() {
        return devices().filter(this::isReceivers).boxed().toList();
    }

    IntStream devices() {
        return IntStream.range(0, cast.devices());
    }

    List<EventKind> causedOn(int device) {
        return told.get(device).caused();
    }

    boolean isTold(int device, EventKind kind) {
        return causedOn(device).contains(kind);
    }

    boolean isQuiet() {
        return told.stream().allMatch(t -> t.delivered() == t.caused().size());
    }

    boolean allows(Reading reading) {
        return readings.allows(reading);
    }

    boolean wasAnswered() {
        return status() == CallStatus.ONGOING || status() == CallStatus.ENDED;
    }

    boolean decidedBy(int device) {
        return outline.decider() == device;
    }

    /** Whether a device of the receiver brought the status about. */
    boolean isDecidedByReceiver() {
        return outline.decider() != Cast.NOBODY && isReceivers(outline.decider());
    }

    /** Whether a device of the caller brought the status about. */
    boolean isDecidedByCaller() {
        return outline.decider() != Cast.NOBODY && !isReceivers(outline.decider());
    }

    /** Whether the implementation itself turned it away, before it ever rang. */
    boolean neverRang() {
        return status() == CallStatus.BUSY && outline.decider() == Cast.NOBODY;
    }
}
