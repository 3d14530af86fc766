package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.CommandJson;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.action.Command;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a command as the values of placeholders, and back. They have the names of the agent protocol, but for the
 * token of a media session, which is {@code mediaToken} here: {@code token} is what the device is logged in with.
 *
 * @param call what a call looks like, for its words
 */
public record CommandValues(CallShape call) {
    static final String MEDIA_TOKEN = "mediaToken";
    private static final String TOKEN = "token";
    private static final String TIMEOUT = "timeout";
    private static final List<String> TEXTS = List.of("sessionId", "receiverId", "receiverType", "callType", "status");

    /** Which part of a call a parameter has its words from. */
    private static final Map<String, CallPart> WORDS = Map.of(
            "callType", CallPart.CALL_TYPE,
            "receiverType", CallPart.RECEIVER_TYPE,
            "status", CallPart.CALL_STATUS);

    /** The values of a command, in the words of the wire. */
    public Values of(Command command) {
        Values values = Values.NONE;
        for (Map.Entry<String, JsonNode> each : CommandJson.params(command).properties()) {
            String name = each.getKey().equals(TOKEN) ? MEDIA_TOKEN : each.getKey();
            values = values.with(name, wire(name, each.getValue()));
        }
        return values;
    }

    /**
     * The command of that method.
     *
     * @throws Malformed if a parameter is missing, or is not of its type
     */
    public Command command(String method, Values values) {
        ObjectNode params = Json.object();
        for (String name : TEXTS) {
            values.get(name).ifPresent(v -> params.set(name, canonical(name, v)));
        }
        values.get(TIMEOUT).ifPresent(v -> params.set(TIMEOUT, v.isTextual() ? Json.number(v.asDouble()) : v));
        values.get(MEDIA_TOKEN).ifPresent(v -> params.set(TOKEN, v));
        return CommandJson.read(method, new Fields(params, ""));
    }

    private JsonNode wire(String name, JsonNode value) {
        CallPart part = WORDS.get(name);
        return part == null ? value : call.words(part).wire(value);
    }

    private JsonNode canonical(String name, JsonNode value) {
        CallPart part = WORDS.get(name);
        return part == null ? value : call.words(part).canonical(value);
    }
}
