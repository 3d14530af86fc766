package dev.ringspec.model.machine;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/**
 * An event that was caused and is not yet delivered to everybody (catalogue 1.2, "told").
 *
 * @param call the key of the call
 * @param device the device
 * @param notice what it says
 * @param must the listeners, as bits, that have to get it: registered from the effect until the event arrives
 * @param may the listeners, as bits, that may get it once: registered for a part of that time
 * @param arrived whether a listener has got it
 * @param told what is violated if it does not come
 * @param carries what is violated if its payload is wrong
 */
public record Due(
        int call,
        int device,
        Notice notice,
        long must,
        long may,
        boolean arrived,
        Requirement told,
        Requirement carries) {

    static Due of(int call, int device, Notice notice, long listeners, Telling telling) {
        return new Due(call, device, notice, listeners, 0, false, telling.told(), telling.carries());
    }

    /** Whether it is of that call on that device. */
    public boolean concerns(int otherCall, int otherDevice) {
        return call == otherCall && device == otherDevice;
    }

    /** Whether nobody can get it any more. */
    boolean isOver() {
        return arrived && (must | may) == 0;
    }

    /** Whether that listener may still get it. */
    public boolean isStillFor(int listener) {
        return CallState.has(must | may, listener);
    }

    Due deliveredTo(int listener, EventKind kind) {
        long gone = ~CallState.bit(listener);
        Notice fixed = notice.kinds().size() == 1 ? notice : new Notice(List.of(kind), notice.word());
        return new Due(call, device, fixed, must & gone, may & gone, true, told, carries);
    }

    Due offeredTo(int listener) {
        boolean still = !arrived || must != 0;
        long bit = CallState.bit(listener);
        return still ? new Due(call, device, notice, must & ~bit, may | bit, arrived, told, carries) : this;
    }

    Due keptFrom(long listeners) {
        return new Due(call, device, notice, must & ~listeners, may & ~listeners, arrived, told, carries);
    }

    /** The same, but nobody has to get it. */
    Due optional() {
        return new Due(call, device, notice, 0, must | may, arrived, told, carries);
    }

    public StatusWord word() {
        return notice.word();
    }
}
