package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.spec.Reading;

/**
 * A command was given: it is under way from now on.
 *
 * @param cast who is there
 * @param invoked the command
 */
record Giving(Cast cast, Invoked invoked) {
    Hypothesis to(Hypothesis h) {
        boolean shared = h.pending().stream().anyMatch(p -> goesTogether(h, p) || initiatesBeside(p));
        Request request =
                new Request(invoked.id(), cast.device(invoked.device()), invoked.command(), invoked.at(), shared);
        Hypothesis joined = h.mapPending(p -> goesTogether(h, p) ? p.sharing() : p);
        return joined.and(Pending.of(request));
    }

    /** The same device is still waiting for a call of its own to be made (RACE-6). */
    private boolean initiatesBeside(Pending other) {
        return invoked.command() instanceof Command.InitiateCall
                && other.request().command() instanceof Command.InitiateCall
                && other.request().device() == cast.device(invoked.device());
    }

    /** Both sides end the same call together (RACE-4), or leave its media session together. */
    private boolean goesTogether(Hypothesis h, Pending other) {
        return (endBoth(h, other) || leaveBoth(other))
                && other.request().command().session().equals(invoked.command().session())
                && cast.userOf(other.request().device()) != cast.userOf(cast.device(invoked.device()));
    }

    private boolean endBoth(Hypothesis h, Pending other) {
        return ends(h, invoked.command()) && ends(h, other.request().command()) && isOn(h);
    }

    private boolean leaveBoth(Pending other) {
        return invoked.command() instanceof Command.EndSession
                && other.request().command() instanceof Command.EndSession;
    }

    /** A call that was over before, and known to be, is ended together by nobody. */
    private boolean isOn(Hypothesis h) {
        CallState call = h.state().bySession(invoked.command().session().orElse(""));
        return call == null || !call.isLongOver();
    }

    /** To leave the media session is to end the call, where OP-leave-without-end is read so. */
    private static boolean ends(Hypothesis h, Command command) {
        return command instanceof Command.EndCall
                || (command instanceof Command.EndSession && h.readings().allows(Reading.LEAVE_WITHOUT_END_CALL_ENDS));
    }
}
