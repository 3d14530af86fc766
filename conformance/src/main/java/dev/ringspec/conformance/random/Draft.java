package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Symbols;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step whose calls are not numbered yet: {@code -0} is the latest call at that point of the script, {@code -1} the one
 * before it.
 *
 * @param device the device
 * @param command the command, if it is one
 * @param then what follows the command: waiting for quiet, for the answer only (null), or not waiting (a pass of zero);
 *     without a command, the step itself
 */
record Draft(
        String device, @Nullable Command command, @Nullable Action then) {
    /** Adds it to a script that has made so many calls; gives how many it has made then. */
    int addTo(List<Action> actions, int calls) {
        if (command == null) {
            actions.add(Objects.requireNonNull(then));
            return calls;
        }
        boolean initiates = command instanceof InitiateCall;
        int number = initiates ? calls + 1 : calls;
        actions.add(new Give(device, named(command, calls), initiates ? number : 0, !(then instanceof Pass)));
        if (then instanceof Action.Settle) {
            actions.add(then);
        }
        return number;
    }

    private static Command named(Command command, int calls) {
        if (command instanceof AcceptCall accept) {
            return new AcceptCall(name(accept.sessionId(), calls));
        }
        if (command instanceof RejectCall reject) {
            return new RejectCall(name(reject.sessionId(), calls), reject.status());
        }
        return command instanceof EndCall end ? new EndCall(name(end.sessionId(), calls)) : command;
    }

    private static String name(String session, int calls) {
        if (!session.startsWith("-")) {
            return session;
        }
        int number = calls - Integer.parseInt(session.substring(1));
        return number > 0 ? Symbols.call(number) : Symbols.UNKNOWN;
    }
}
