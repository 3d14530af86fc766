package dev.ringspec.conformance.script;

import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.EndSession;
import dev.ringspec.model.action.Command.GenerateToken;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.StartSession;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for what only a run can tell. */
public final class Symbols {
    private Symbols() {}

    private static final Pattern CALL = Pattern.compile("call#(\\d+)");

    /** A session of another world. */
    public static final String FOREIGN = "foreign";

    /** A session that no implementation has given. */
    public static final String UNKNOWN = "no-such-session";

    /** The token that the device was given last for the session. */
    public static final String TOKEN = "its-token";

    /** The session of the call made by the {@code initiateCall} of that number. */
    public static String call(int initiate) {
        return "call#" + initiate;
    }

    /** The number in a call symbol, or 0. */
    static int number(String session) {
        Matcher matcher = CALL.matcher(session);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** The command with another session. */
    public static Command resolved(Command command, UnaryOperator<String> session) {
        if (command instanceof AcceptCall accept) {
            return new AcceptCall(session.apply(accept.sessionId()));
        }
        if (command instanceof RejectCall reject) {
            return new RejectCall(session.apply(reject.sessionId()), reject.status());
        }
        return command instanceof EndCall end
                ? new EndCall(session.apply(end.sessionId()))
                : resolvedInASession(command, session);
    }

    private static Command resolvedInASession(Command command, UnaryOperator<String> session) {
        if (command instanceof GenerateToken generate) {
            return new GenerateToken(session.apply(generate.sessionId()));
        }
        if (command instanceof StartSession start) {
            return new StartSession(session.apply(start.sessionId()), start.token());
        }
        return command instanceof EndSession end ? new EndSession(session.apply(end.sessionId())) : command;
    }

    static Action shifted(Action action, int by) {
        if (!(action instanceof Give give)) {
            return action;
        }
        UnaryOperator<String> later = s -> number(s) == 0 ? s : call(number(s) + by);
        int initiate = give.initiate() == 0 ? 0 : give.initiate() + by;
        return new Give(give.device(), resolved(give.command(), later), initiate, give.awaited());
    }
}
