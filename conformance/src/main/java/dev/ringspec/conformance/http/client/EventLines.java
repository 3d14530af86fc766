package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.Optional;

/** The lines of a stream of server-sent events (WHATWG HTML, 9.2.6), put together to events. */
final class EventLines {
    private final StringBuilder data = new StringBuilder();
    private Optional<String> name = Optional.empty();
    private Optional<String> id = Optional.empty();

    /** The event that the line completes, if it does. Unreadable if its data is no JSON. */
    Optional<WireEvent> next(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
        return Optional.empty();
    }

    /** A comment has an empty field, and is passed over as unknown fields are. */
    private void take(String field, String value) {
        switch (field) {
            case "event" -> name = Optional.of(value);
            case "data" -> data.append(value).append('\n');
            case "id" -> id = Optional.of(value);
            default -> {}
        }
    }

    private Optional<WireEvent> complete() {
        String text = data.toString().strip();
        Optional<String> itsName = name;
        Optional<String> itsId = id;
        data.setLength(0);
        name = Optional.empty();
        id = Optional.empty();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WireEvent(itsName, itsId, read(text)));
    }

    private static JsonNode read(String text) {
        try {
            return Answer.json(text);
        } catch (Unreadable e) {
            throw new Unreadable("an event whose data is no JSON");
        }
    }
}
