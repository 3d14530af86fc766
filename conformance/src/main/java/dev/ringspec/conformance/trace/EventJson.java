package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One notification of one listener as JSON (agent protocol, Events). */
public final class EventJson {
    private EventJson() {}

    /** Adds listenerId and call, behind the device and event that {@link #begin} put. */
    public static ObjectNode write(ObjectNode json, CallEvent event) {
        return begin(json, event).set("call", CallJson.write(event.call()));
    }

    /**
     * The event.
     *
     * @throws Malformed if it is none of the five, or a field is missing
     */
    public static CallEvent read(Fields json) {
        return new CallEvent(
                json.string("device"), json.string("listenerId"), kind(json), CallJson.read(json.object("call")));
    }

    private static ObjectNode begin(ObjectNode json, CallEvent event) {
        return json.put("device", event.device())
                .put("event", event.kind().callback())
                .put("listenerId", event.listenerId());
    }

    private static EventKind kind(Fields json) {
        return EventKind.of(json.string("event")).orElseThrow(() -> json.unexpected("event", "one of " + callbacks()));
    }

    private static String callbacks() {
        return Arrays.stream(EventKind.values()).map(EventKind::callback).collect(Collectors.joining(", "));
    }
}
