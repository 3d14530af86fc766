package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import org.jspecify.annotations.Nullable;

/** A reply as the field {@code result} or {@code error} of an answer (agent protocol, Commands and Errors). */
public final class ReplyJson {
    private static final int REFUSED = 1;
    private static final int INDEFINITE = 2;
    private static final int NOT_OFFERED = -32601;

    private ReplyJson() {}

    /** Adds {@code result} or {@code error} to the answer to a command. */
    public static void write(ObjectNode answer, Command command, Reply reply) {
        if (reply instanceof Reply.Success success) {
            answer.set("result", result(command, success));
        } else if (reply instanceof Reply.Refused refused) {
            writeRefused(answer, refused);
        } else if (reply instanceof Reply.NotOffered other) {
            writeNotOffered(answer, other);
        } else {
            error(answer, INDEFINITE).put("message", "no answer in time");
        }
    }

    /**
     * The reply in an answer.
     *
     * @throws Malformed if it holds not exactly one of {@code result} and {@code error}, or an error that says that the
     *     agent itself is at fault
     */
    public static Reply read(Fields answer) {
        if (answer.has("result") == answer.has("error")) {
            throw answer.unexpected("result", "an object, unless there is an \"error\", and never both");
        }
        return answer.has("result") ? success(answer.object("result")) : failure(answer.object("error"));
    }

    private static ObjectNode result(Command command, Reply.Success success) {
        ObjectNode result = Json.object();
        Call call = success.call();
        if (success.token() != null) {
            result.put("token", success.token());
        }
        if (call != null) {
            result.set("call", CallJson.write(call));
        } else if (command instanceof GetActiveCall) {
            result.putNull("call");
        }
        return result;
    }

    private static void writeRefused(ObjectNode answer, Reply.Refused refused) {
        ObjectNode error = error(answer, REFUSED);
        if (refused.message() != null) {
            error.put("message", refused.message());
        }
        if (refused.code() != null) {
            error.putObject("data").put("code", refused.code());
        }
    }

    /** What an answer over a binding was instead has to be known when the trace is read again. */
    private static void writeNotOffered(ObjectNode answer, Reply.NotOffered other) {
        ObjectNode error = error(answer, NOT_OFFERED).put("message", "method not offered");
        if (!other.equals(new Reply.NotOffered())) {
            error.putObject("data").put("answer", other.words());
        }
    }

    private static Reply notOffered(Fields error) {
        JsonNode words = error.node().path("data").path("answer");
        return words.isTextual() ? new Reply.NotOffered(words.textValue()) : new Reply.NotOffered();
    }

    private static ObjectNode error(ObjectNode answer, int code) {
        return answer.putObject("error").put("code", code);
    }

    private static Reply success(Fields result) {
        return new Reply.Success(
                result.has("call") ? CallJson.read(result.object("call")) : null, result.stringOrNull("token"));
    }

    private static Reply failure(Fields error) {
        int code = error.integer("code");
        return switch (code) {
            case REFUSED -> refused(error);
            case INDEFINITE -> new Reply.Indefinite();
            case NOT_OFFERED -> notOffered(error);
            default -> throw ownFault(code, error.stringOrNull("message"));
        };
    }

    private static Reply refused(Fields error) {
        return new Reply.Refused(error.objectOrEmpty("data").stringOrNull("code"), error.stringOrNull("message"));
    }

    private static Malformed ownFault(int code, @Nullable String message) {
        return new Malformed(
                "error " + code + (message == null ? "" : " (" + message + ")")
                        + " says that the agent itself is at fault",
                "Mend the agent. If the implementation refused the command, answer error 1; if it gave no answer in time,"
                        + " error 2; if it has no such method, -32601.");
    }
}
