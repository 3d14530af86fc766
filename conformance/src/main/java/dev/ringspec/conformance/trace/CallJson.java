package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.call.Call;
import org.jspecify.annotations.Nullable;

/** A call as JSON (agent protocol, Commands). What an implementation does not give is left out. */
public final class CallJson {
    private static final String GROUP = "group";

    private CallJson() {}

    public static ObjectNode write(Call call) {
        ObjectNode json = Json.object();
        put(json, "sessionId", call.sessionId());
        put(json, "callType", call.callType());
        put(json, "callStatus", call.callStatus());
        putParty(json, "callInitiator", "uid", call.callInitiator());
        putParty(json, "callReceiver", isGroup(call.receiverType()) ? "guid" : "uid", call.callReceiver());
        put(json, "receiverType", call.receiverType());
        put(json, "initiatedAt", call.initiatedAt());
        put(json, "joinedAt", call.joinedAt());
        put(json, "endedAt", call.endedAt());
        return json;
    }

    public static Call read(Fields call) {
        String receiverType = call.stringOrNull("receiverType");
        return new Call(
                call.stringOrNull("sessionId"),
                call.stringOrNull("callType"),
                call.stringOrNull("callStatus"),
                call.objectOrEmpty("callInitiator").stringOrNull("uid"),
                receiver(call.objectOrEmpty("callReceiver"), isGroup(receiverType)),
                receiverType,
                call.numberOrNull("initiatedAt"),
                call.numberOrNull("joinedAt"),
                call.numberOrNull("endedAt"));
    }

    /** The one id of the receiver; of two, the one that the receiver type speaks of. */
    private static @Nullable String receiver(Fields receiver, boolean group) {
        String uid = receiver.stringOrNull("uid");
        String guid = receiver.stringOrNull("guid");
        return group ? firstGiven(guid, uid) : firstGiven(uid, guid);
    }

    private static @Nullable String firstGiven(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    private static boolean isGroup(@Nullable String receiverType) {
        return GROUP.equals(receiverType);
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void put(ObjectNode json, String name, @Nullable Double seconds) {
        if (seconds != null) {
            json.set(name, Json.number(seconds));
        }
    }

    private static void putParty(ObjectNode json, String name, String idName, @Nullable String id) {
        if (id != null) {
            json.putObject(name).put(idName, id);
        }
    }
}
