package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Invoked;
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
        boolean shared = h.pending().stream().anyMatch(p -> endsTheSame(h, p) || initiatesBeside(p));
        Request request =
                new Request(invoked.id(), cast.device(invoked.device()), invoked.command(), invoked.at(), shared);
        Hypothesis joined = h.mapPending(p -> endsTheSame(h, p) ? p.sharing() : p);
        return joined.and(Pending.of(request));
    }

    /** The same device is still waiting for a call of its own to be made (RACE-6). */
    private boolean initiatesBeside(Pending other) {
        return invoked.command() instanceof Command.InitiateCall
                && other.request().command() instanceof Command.InitiateCall
                && other.request().device() == cast.device(invoked.device());
    }

    /** Both sides end the same call together (RACE-4). */
    private boolean endsTheSame(Hypothesis h, Pending other) {
        return ends(h, invoked.command())
                && ends(h, other.request().command())
                && other.request().command().session().equals(invoked.command().session())
                && cast.userOf(other.request().device()) != cast.userOf(cast.device(invoked.device()));
    }

    /** To leave the media session is to end the call, where OP-leave-without-end is read so. */
    private static boolean ends(Hypothesis h, Command command) {
        return command instanceof Command.EndCall
                || (command instanceof Command.EndSession && h.readings().allows(Reading.LEAVE_WITHOUT_END_CALL_ENDS));
    }
}
