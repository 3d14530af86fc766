package dev.ringspec.conformance.trace;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A command as the method and params of a request (agent protocol, Commands). */
public final class CommandJson {
    private static final Map<String, Function<Fields, Command>> READERS = Map.ofEntries(
            entry("addCallListener", params -> new AddCallListener(params.string("listenerId"))),
            entry("removeCallListener", params -> new RemoveCallListener(params.string("listenerId"))),
            entry("initiateCall", CommandJson::initiate),
            entry("acceptCall", params -> new AcceptCall(params.string("sessionId"))),
            entry("rejectCall", params -> new RejectCall(params.string("sessionId"), params.string("status"))),
            entry("endCall", params -> new EndCall(params.string("sessionId"))),
            entry("getActiveCall", params -> new GetActiveCall()),
            entry("clearActiveCall", params -> new ClearActiveCall()),
            entry("generateToken", params -> new GenerateToken(params.string("sessionId"))),
            entry("startSession", params -> new StartSession(params.string("sessionId"), params.stringOrNull("token"))),
            entry("endSession", params -> new EndSession(params.string("sessionId"))),
            entry("disconnect", params -> new Disconnect()),
            entry("connect", params -> new Connect()));

    private CommandJson() {}

    /** The methods of all commands, in the order of the alphabet. */
    public static Set<String> methods() {
        return new TreeSet<>(READERS.keySet());
    }

    /** The params, without world and device. */
    public static ObjectNode params(Command command) {
        if (command instanceof InitiateCall initiate) {
            return params(initiate);
        }
        ObjectNode params = Json.object();
        if (command instanceof AddCallListener add) {
            params.put("listenerId", add.listenerId());
        } else if (command instanceof RemoveCallListener remove) {
            params.put("listenerId", remove.listenerId());
        }
        command.session().ifPresent(id -> params.put("sessionId", id));
        if (command instanceof RejectCall reject) {
            params.put("status", reject.status());
        } else if (command instanceof StartSession start && start.token() != null) {
            params.put("token", start.token());
        }
        return params;
    }

    /**
     * The command.
     *
     * @throws Malformed if there is no such method, or a param is missing
     */
    public static Command read(String method, Fields params) {
        Function<Fields, Command> reader = READERS.get(method);
        if (reader == null) {
            throw new Malformed(
                    "unknown method \"" + method + "\"; expected one of " + String.join(", ", methods()),
                    "Correct its spelling (agent-protocol.md, Commands).");
        }
        return reader.apply(params);
    }

    private static ObjectNode params(InitiateCall call) {
        ObjectNode params = Json.object()
                .put("receiverId", call.receiverId())
                .put("receiverType", call.receiverType())
                .put("callType", call.callType());
        Double timeout = call.timeout();
        if (timeout != null) {
            params.set("timeout", Json.number(timeout));
        }
        return params;
    }

    private static Command initiate(Fields params) {
        return new InitiateCall(
                params.string("receiverId"),
                params.string("receiverType"),
                params.string("callType"),
                params.numberOrNull("timeout"));
    }
}
