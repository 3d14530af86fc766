package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where events come from, and what they look like. A place that is absent for the name or the id is the field of that name
 * of server-sent events.
 *
 * @param from where they come from
 * @param request the stream, or the request that is repeated; of webhooks, what the kit listens for
 * @param hello what the client says first on a WebSocket, if anything
 * @param list where the events stand in the answer to a poll
 * @param name where the name stands, if not in the event field
 * @param hasId whether events carry an id
 * @param id where the id stands, if not in the id field
 * @param device where a webhook says which device it is for
 * @param user where a webhook says which user it is for: every device of that user
 * @param call where the call stands
 * @param sessionId where an event of a media session has its session id
 * @param uid where an event of a media session has the user
 * @param names the wire's names of the events
 */
public record EventShape(
        EventSource from,
        Request request,
        Optional<Body> hello,
        Place list,
        Optional<Place> name,
        boolean hasId,
        Optional<Place> id,
        Optional<Place> device,
        Optional<Place> user,
        Place call,
        Optional<Place> sessionId,
        Optional<Place> uid,
        Words names) {

    /** The canonical name of an event; empty if it has none. */
    public Optional<String> name(WireEvent event) {
        Optional<String> wire = name.isPresent() ? name.get().readText(event.data()) : event.name();
        return wire.map(names::canonical);
    }

    /** Its id, where events carry one. */
    public Optional<String> id(WireEvent event) {
        if (!hasId) {
            return Optional.empty();
        }
        return id.isPresent() ? id.get().readText(event.data()) : event.id();
    }

    /** An event of a call. */
    public WireEvent write(String canonicalName, String eventId, JsonNode itsCall) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        call.write(data, itsCall);
        return named(canonicalName, eventId, data);
    }

    /** An event of a media session. */
    public WireEvent write(String canonicalName, String eventId, String itsSession, @Nullable String itsUid) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        sessionId.ifPresent(place -> place.write(data, TextNode.valueOf(itsSession)));
        if (itsUid != null) {
            uid.ifPresent(place -> place.write(data, TextNode.valueOf(itsUid)));
        }
        return named(canonicalName, eventId, data);
    }

    /** An event with any other data, under its name and id. */
    public WireEvent named(String canonicalName, String eventId, ObjectNode data) {
        String wire = names.wire(canonicalName);
        name.ifPresent(place -> place.write(data, TextNode.valueOf(wire)));
        if (hasId) {
            id.ifPresent(place -> place.write(data, TextNode.valueOf(eventId)));
        }
        return new WireEvent(
                name.isPresent() ? Optional.empty() : Optional.of(wire),
                !hasId || id.isPresent() ? Optional.empty() : Optional.of(eventId),
                data);
    }

    /** Writes into an event which device and user it is for. */
    public void address(WireEvent event, String itsDevice, String itsUser) {
        ObjectNode data = (ObjectNode) event.data();
        device.ifPresent(place -> place.write(data, TextNode.valueOf(itsDevice)));
        user.ifPresent(place -> place.write(data, TextNode.valueOf(itsUser)));
    }
}
