package dev.ringspec.conformance.report;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.ClearActiveCall;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.EndSession;
import dev.ringspec.model.action.Command.GenerateToken;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.action.Command.StartSession;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commands, answers and events in the words in which people speak of calls.
 *
 * @param sessions how sessions are named
 * @param words how everything else is named
 */
record Sentences(Aliases sessions, Translation words) {
    private static final int SHOWN = 80;

    /** What a device does: {@code calls bob (audio)}; and by which method, where the platform writes it in another way. */
    String deed(Command command) {
        String method = words.name(command.method());
        return sentence(command) + (method.equals(command.method()) ? "" : " by " + method);
    }

    private String sentence(Command command) {
        if (command instanceof InitiateCall call) {
            return "calls " + receiver(call) + " (" + words.value(call.callType()) + timeout(call) + ")";
        } else if (command instanceof AcceptCall accept) {
            return "accepts " + sessions.of(accept.sessionId());
        } else if (command instanceof RejectCall reject) {
            return rejects(reject);
        } else if (command instanceof EndCall end) {
            return "ends " + sessions.of(end.sessionId());
        }
        return deedInASession(command).orElseGet(() -> deedOfTheDevice(command));
    }

    private Optional<String> deedInASession(Command command) {
        if (command instanceof GenerateToken generate) {
            return Optional.of("asks for a token of " + sessions.of(generate.sessionId()));
        } else if (command instanceof StartSession start) {
            String token = start.token() == null ? " without a token" : "";
            return Optional.of("enters the session of " + sessions.of(start.sessionId()) + token);
        }
        return command instanceof EndSession end
                ? Optional.of("leaves the session of " + sessions.of(end.sessionId()))
                : Optional.empty();
    }

    private static String deedOfTheDevice(Command command) {
        if (command instanceof AddCallListener add) {
            return "adds listener " + add.listenerId();
        } else if (command instanceof RemoveCallListener remove) {
            return "removes listener " + remove.listenerId();
        } else if (command instanceof GetActiveCall) {
            return "asks for its active call";
        }
        if (command instanceof Disconnect) {
            return "loses its connection";
        } else if (command instanceof Connect) {
            return "is connected again";
        }
        return command instanceof ClearActiveCall ? "clears its active call" : "gives " + command.method();
    }

    private static String receiver(InitiateCall call) {
        String id = call.receiverId().isEmpty() ? "\"\"" : call.receiverId();
        return call.receiverType().equals("user") ? id : call.receiverType() + " " + id;
    }

    private static String timeout(InitiateCall call) {
        Double timeout = call.timeout();
        return timeout == null ? "" : ", time-out " + seconds(timeout);
    }

    private String rejects(RejectCall reject) {
        String session = sessions.of(reject.sessionId());
        return switch (reject.status()) {
            case "rejected" -> "rejects " + session;
            case "cancelled" -> "cancels " + session;
            case "busy" -> "turns " + session + " away as busy";
            default -> "rejects " + session + " with the status \"" + reject.status() + "\"";
        };
    }

    /** How it was answered: {@code s1}, {@code ok (ongoing)}, {@code refused (ERR_CODE)}. */
    String answer(Command command, Reply reply) {
        if (reply instanceof Reply.Success success) {
            return command instanceof GenerateToken ? token(success.token()) : success(command, success.call());
        } else if (reply instanceof Reply.Refused refused) {
            return "refused" + reason(refused);
        }
        return reply instanceof Reply.NotOffered other ? "the method " + other.words() : "no answer in time";
    }

    private static String token(@Nullable String token) {
        return token == null || token.isEmpty() ? "ok, but no token" : "a token";
    }

    private String success(Command command, @Nullable Call call) {
        if (call == null) {
            return command instanceof GetActiveCall ? "no call" : "ok";
        }
        boolean known = command.session().equals(Optional.ofNullable(call.sessionId()));
        List<String> said = new ArrayList<>();
        if (!known) {
            said.add(sessions.of(call.sessionId()));
        }
        if (call.callStatus() != null
                && !(command instanceof InitiateCall && call.callStatus().equals("initiated"))) {
            said.add(words.value(call.callStatus()));
        }
        String all = String.join(", ", said);
        return known ? "ok" + (said.isEmpty() ? "" : " (" + all + ")") : all;
    }

    private static String reason(Reply.Refused refused) {
        String why = refused.code() == null ? refused.message() : refused.code();
        return why == null || why.isEmpty() ? "" : " (" + cut(why) + ")";
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** What a listener was told: {@code bob-1 is told onIncomingCallReceived (s1, initiated)}. */
    String told(CallEvent event, boolean naming) {
        String listener = naming ? " through listener " + event.listenerId() : "";
        Call call = event.call();
        String status = call.callStatus() == null ? "no status" : words.value(call.callStatus());
        return event.device() + " is told " + words.name(event.kind().callback()) + listener + " ("
                + sessions.of(call.sessionId()) + ", " + status + ")";
    }

    /** What a device was told in a media session: {@code bob-1 is told onUserJoined (s1, alice)}. */
    String told(SessionEvent event) {
        String about = event.uid() == null ? "" : ", " + event.uid();
        return event.device() + " is told " + words.name(event.kind().callback()) + " ("
                + sessions.of(event.sessionId()) + about + ")";
    }

    /** Everything that a payload says besides session and status. */
    String rest(Call call) {
        List<String> fields = new ArrayList<>();
        add(fields, "callType", value(call.callType()));
        add(fields, "callInitiator", call.callInitiator());
        add(fields, "callReceiver", call.callReceiver());
        add(fields, "receiverType", value(call.receiverType()));
        add(fields, "initiatedAt", call.initiatedAt());
        add(fields, "joinedAt", call.joinedAt());
        add(fields, "endedAt", call.endedAt());
        return String.join(", ", fields);
    }

    private @Nullable String value(@Nullable String canonical) {
        return canonical == null ? null : words.value(canonical);
    }

    private void add(List<String> fields, String name, @Nullable Double value) {
        if (value != null) {
            fields.add(words.name(name) + " " + plain(value));
        }
    }

    private void add(List<String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(words.name(name) + " " + value);
        }
    }

    /** A span of time: {@code 45 s}, {@code 2.6 s}. */
    static String seconds(double seconds) {
        return plain(seconds) + " s";
    }

    private static String plain(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }
}
