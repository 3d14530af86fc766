package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Where something stands in a JSON value.
 *
 * @param at the pointer
 */
public record Place(JsonPointer at) {
    public static Place of(String pointer) {
        return new Place(JsonPointer.compile(pointer));
    }

    /** What stands there; empty for nothing, and for null. */
    public Optional<JsonNode> read(JsonNode from) {
        JsonNode value = from.at(at);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** What stands there as text. */
    public Optional<String> readText(JsonNode from) {
        return read(from).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** Puts something there, with the objects around it. At the place of the whole there are its fields. */
    public void write(ObjectNode into, JsonNode value) {
        if (at.matches()) {
            into.setAll((ObjectNode) value);
            return;
        }
        JsonPointer head = at.head();
        ObjectNode parent = head.matches() ? into : into.withObject(head);
        parent.set(at.last().getMatchingProperty(), value);
    }
}
