package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One notification of a media session as JSON (agent protocol, Events; trace format). */
public final class SessionEventJson {
    /** The field that holds the callback in a notification. */
    public static final String EVENT = "event";

    /** The field that holds it in a line of a trace, where {@link #EVENT} is a call event. */
    static final String IN_A_TRACE = "sessionEvent";

    private SessionEventJson() {}

    /** Adds device, the callback under that name, sessionId and, where there is one, uid. */
    public static ObjectNode write(ObjectNode json, String field, SessionEvent event) {
        json.put("device", event.device()).put(field, event.kind().callback()).put("sessionId", event.sessionId());
        return event.uid() == null ? json : json.put("uid", event.uid());
    }

    /**
     * The event.
     *
     * @throws Malformed if it is none of the three, or a field is missing
     */
    public static SessionEvent read(Fields json, String field) {
        SessionEventKind kind = SessionEventKind.of(json.string(field))
                .orElseThrow(() -> json.unexpected(field, "one of " + callbacks()));
        return new SessionEvent(json.string("device"), kind, json.string("sessionId"), json.stringOrNull("uid"));
    }

    private static String callbacks() {
        return Arrays.stream(SessionEventKind.values())
                .map(SessionEventKind::callback)
                .collect(Collectors.joining(", "));
    }
}
