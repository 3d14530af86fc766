package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringspec.model.call.Call;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a call stand, relative to the call. A part that the binding does not name, or that is not there, is left
 * out: whether it may be missing is for the oracle to say.
 *
 * @param parts where each part stands
 */
public record CallShape(Map<CallPart, Part> parts) {
    private static final String GROUP = "group";

    public CallShape {
        Map<CallPart, Part> all = new EnumMap<>(CallPart.class);
        all.putAll(parts);
        parts = all;
    }

    /**
     * One part.
     *
     * @param place where it stands
     * @param ofGroup where it stands in a call to a group, if elsewhere
     * @param words the wire's words
     * @param form how a time is written
     */
    public record Part(Place place, Optional<Place> ofGroup, Words words, TimeForm form) {
        Place place(boolean group) {
            return group ? ofGroup.orElse(place) : place;
        }
    }

    /** The words of a part. */
    public Words words(CallPart part) {
        Part shape = parts.get(part);
        return shape == null ? Words.SAME : shape.words();
    }

    /** Whether a part is a time that is said to be in seconds. */
    public boolean isInSeconds(CallPart part) {
        Part shape = parts.get(part);
        return shape != null && shape.form() == TimeForm.SECONDS;
    }

    /**
     * The call.
     *
     * @throws Unreadable if it is none
     */
    public Call read(JsonNode json) {
        if (!json.isObject()) {
            throw new Unreadable("no JSON object where the binding has the call");
        }
        String receiverType = text(json, CallPart.RECEIVER_TYPE, false);
        boolean group = GROUP.equals(receiverType);
        return new Call(
                text(json, CallPart.SESSION_ID, group),
                text(json, CallPart.CALL_TYPE, group),
                text(json, CallPart.CALL_STATUS, group),
                text(json, CallPart.CALL_INITIATOR, group),
                text(json, CallPart.CALL_RECEIVER, group),
                receiverType,
                time(json, CallPart.INITIATED_AT),
                time(json, CallPart.JOINED_AT),
                time(json, CallPart.ENDED_AT));
    }

    /** The call as JSON. */
    public ObjectNode write(Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        boolean group = GROUP.equals(call.receiverType());
        put(json, CallPart.SESSION_ID, group, call.sessionId());
        put(json, CallPart.CALL_TYPE, group, call.callType());
        put(json, CallPart.CALL_STATUS, group, call.callStatus());
        put(json, CallPart.CALL_INITIATOR, group, call.callInitiator());
        put(json, CallPart.CALL_RECEIVER, group, call.callReceiver());
        put(json, CallPart.RECEIVER_TYPE, group, call.receiverType());
        put(json, CallPart.INITIATED_AT, call.initiatedAt());
        put(json, CallPart.JOINED_AT, call.joinedAt());
        put(json, CallPart.ENDED_AT, call.endedAt());
        return json;
    }

    private @Nullable String text(JsonNode json, CallPart part, boolean group) {
        Part shape = parts.get(part);
        return shape == null
                ? null
                : shape.place(group)
                        .readText(json)
                        .map(shape.words()::canonical)
                        .orElse(null);
    }

    private @Nullable Double time(JsonNode json, CallPart part) {
        Part shape = parts.get(part);
        return shape == null
                ? null
                : shape.place().read(json).map(shape.form()::read).orElse(null);
    }

    private void put(ObjectNode json, CallPart part, boolean group, @Nullable String value) {
        Part shape = parts.get(part);
        if (shape != null && value != null) {
            shape.place(group).write(json, TextNode.valueOf(shape.words().wire(value)));
        }
    }

    private void put(ObjectNode json, CallPart part, @Nullable Double seconds) {
        Part shape = parts.get(part);
        if (shape != null && seconds != null) {
            shape.place().write(json, shape.form().write(seconds));
        }
    }
}
