package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.rule.Act;
import org.jspecify.annotations.Nullable;

/** Questions about time that charges ask. */
final class Timing {
    private Timing() {}

    /** Whether the call was given a timeout of zero or less, or with a fraction. */
    static boolean oddTimeout(Situation s) {
        return isOdd(s.timeout());
    }

    /** Whether the call was given a timeout that means what it says. */
    static boolean plainTimeout(Situation s) {
        return isPlain(s.timeout());
    }

    static boolean isOdd(@Nullable Double timeout) {
        return timeout != null && (timeout <= 0 || timeout != Math.rint(timeout));
    }

    static boolean isPlain(@Nullable Double timeout) {
        return timeout != null && !isOdd(timeout);
    }

    /** Whether something else was commanded between the initiate and now: what might have disturbed the timer. */
    static boolean disturbed(Situation s) {
        return s.initiate()
                .filter(first -> s.history()
                        .invocations(i -> i.id() > first.id() && isBesideTheCall(s, i))
                        .findAny()
                        .isPresent())
                .isPresent();
    }

    private static boolean isBesideTheCall(Situation s, Invoked other) {
        boolean own = other.command().session().filter(s.session()::equals).isPresent();
        return !own || s.history().wasRefused(other);
    }

    /** Whether the timeout of the call has passed by now. */
    static boolean pastDeadline(Situation s) {
        return s.initiate()
                .filter(i -> s.now() >= Math.max(i.at(), s.begun()) + length(s))
                .isPresent();
    }

    static boolean timePassed(Situation s) {
        return s.initiate()
                .filter(i -> s.now() > i.at() || s.history().overlapsTime(i))
                .isPresent();
    }

    /** Whether the end was given right after the accept, before all had arrived. */
    static boolean endedAtOnce(Situation s) {
        return s.history()
                .decisions(s.session(), Act.ACCEPT)
                .anyMatch(accept -> s.history()
                        .decisions(s.session(), Act.END)
                        .anyMatch(end -> s.history().follows(accept, end)));
    }

    /** Whether the cancel was given right after the initiate, before all had arrived. */
    static boolean cancelledAtOnce(Situation s) {
        return s.initiate()
                .filter(initiate -> s.history()
                        .decisions(s.session(), Act.CANCEL)
                        .anyMatch(cancel -> s.history().follows(initiate, cancel)))
                .isPresent();
    }

    /** Whether another call was over only when this one had been made. */
    static boolean wasOverLater(Situation s, CallState other) {
        return s.initiate()
                .filter(first -> decidedAt(s, other) >= first.id()
                        || (other.status() == CallStatus.UNANSWERED && s.deadline(other) >= first.at()))
                .isPresent();
    }

    private static int decidedAt(Situation s, CallState call) {
        return s.history()
                .decision(String.valueOf(call.session()))
                .map(Invoked::id)
                .orElse(Integer.MIN_VALUE);
    }

    /** The timeout of the call, in microseconds; the default where it was given none. */
    private static long length(Situation s) {
        return s.length(s.timeout());
    }
}
