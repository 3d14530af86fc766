package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Timer;

/**
 * What a call is, apart from what was told of it and who keeps it in mind.
 *
 * @param status its status
 * @param caller the caller's device
 * @param receiver the user called
 * @param decider the device that brought the status about, or {@link Cast#NOBODY}
 * @param answerer the receiver's device that accepted, or {@link Cast#NOBODY}
 */
record Outline(CallStatus status, int caller, int receiver, int decider, int answerer) {
    private static final Timer SOME_TIME = new Timer(1, 1, 1);

    /** A call that was just made. */
    static Outline made(int caller, int receiver) {
        return new Outline(CallStatus.INITIATED, caller, receiver, caller, Cast.NOBODY);
    }

    static Outline of(CallState call) {
        return new Outline(call.status(), call.caller(), call.receiver(), call.decider(), call.answerer());
    }

    /** A call of the machine that looks like this. */
    CallState asCall(int key) {
        CallState made = CallState.made(key, caller, receiver, "audio", "user", SOME_TIME)
                .named("s" + key);
        CallState answered = answerer == Cast.NOBODY ? made : made.decided(CallStatus.ONGOING, answerer);
        return of(answered).equals(this) ? answered : answered.decided(status, decider);
    }
}
