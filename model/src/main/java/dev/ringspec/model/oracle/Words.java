package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.SessionDue;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.rule.Notice;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the oracle puts things in words. */
final class Words {
    private Words() {}

    static String command(String device, Command command) {
        return device + " " + command.method() + "(" + arguments(command) + ")";
    }

    private static String arguments(Command command) {
        if (command instanceof Command.InitiateCall call) {
            String timeout = call.timeout() == null ? "" : ", timeout " + call.timeout();
            return call.receiverType() + " " + call.receiverId() + ", " + call.callType() + timeout;
        }
        if (command instanceof Command.RejectCall reject) {
            return reject.sessionId() + ", " + reject.status();
        }
        if (command instanceof Command.AddCallListener add) {
            return add.listenerId();
        }
        if (command instanceof Command.StartSession start) {
            return start.sessionId() + (start.token() == null ? ", no token" : ", " + start.token());
        }
        return command instanceof Command.RemoveCallListener remove
                ? remove.listenerId()
                : command.session().orElse("");
    }

    static String reply(Reply reply) {
        if (reply instanceof Reply.Success success) {
            String token = success.token() == null ? "" : " with the token \"" + success.token() + "\"";
            return success.call() == null ? "succeeded" + token : "succeeded with " + call(success.call());
        }
        if (reply instanceof Reply.Refused refused) {
            return "was refused" + (refused.code() == null ? "" : " (" + refused.code() + ")");
        }
        return reply instanceof Reply.NotOffered other ? other.words() : "got no definite answer";
    }

    private static String call(Call call) {
        return "session " + call.sessionId() + (call.callStatus() == null ? "" : ", " + call.callStatus());
    }

    static String event(CallEvent event) {
        return "listener " + event.listenerId() + " on " + event.device() + " got "
                + event.kind().callback() + " of " + call(event.call());
    }

    static String event(SessionEvent event) {
        return event.device() + " got " + event.kind().callback() + about(event.uid()) + " of session "
                + event.sessionId();
    }

    static String due(SessionDue due, CallState call, Cast cast) {
        String about = about(due.user() == Cast.NOBODY ? null : cast.uid(due.user()));
        return due.kind().callback() + about + " of " + named(call.session()) + " on " + cast.deviceId(due.device())
                + (due.need() == SessionDue.Need.MUST ? "" : ", or nothing");
    }

    private static String about(@Nullable String uid) {
        return uid == null ? "" : " (" + uid + ")";
    }

    static String due(Due due, Cast cast, State state) {
        String said = due.notices().map(Words::notice).distinct().collect(Collectors.joining(" or "));
        return said + " of " + named(state.known(due.call()).session()) + " on " + cast.deviceId(due.device())
                + ", listener " + listeners(due, cast);
    }

    private static String notice(Notice notice) {
        return notice.kinds().stream().map(EventKind::callback).collect(Collectors.joining(" or ")) + " ("
                + notice.word().text() + ")";
    }

    private static String listeners(Due due, Cast cast) {
        return IntStream.range(0, cast.listeners())
                .filter(due::isStillFor)
                .mapToObj(cast::listenerId)
                .collect(Collectors.joining(", "));
    }

    static String answer(Answer answer, State state) {
        if (answer.refused()) {
            return "refused (" + answer.because().id() + ")";
        }
        String words = answer.words().stream().map(w -> w.text()).collect(Collectors.joining(" or "));
        String call = answer.call() == Cast.NOBODY
                ? ""
                : " with " + asked(state.known(answer.call()).session());
        return "success" + call + (words.isEmpty() ? "" : ", " + words);
    }

    /** A call that no answer has named yet is owed an id, whatever it is. */
    private static String asked(@Nullable String session) {
        return session == null ? "a session id" : "session " + session;
    }

    private static String named(@Nullable String session) {
        return session == null ? "a session that nothing has named yet" : "session " + session;
    }
}
