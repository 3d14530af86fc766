package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * The words of the wire for our own: {@code audio} may be {@code voice} there. A word that is not translated is itself.
 *
 * @param toWire the wire's word for each of ours that has another there
 */
public record Words(Map<String, String> toWire) {
    /** Every word is itself. */
    public static final Words SAME = new Words(Map.of());

    public Words {
        toWire = Map.copyOf(toWire);
    }

    public String wire(String word) {
        return toWire.getOrDefault(word, word);
    }

    /** Ours; a word that the wire has another one for is not ours, however it looks. */
    public String canonical(String word) {
        return toWire.entrySet().stream()
                .filter(e -> e.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> toWire.containsKey(word) ? "wire:" + word : word);
    }

    /** The value of a template: only strings are words. */
    JsonNode wire(JsonNode value) {
        return value.isTextual() ? TextNode.valueOf(wire(value.textValue())) : value;
    }

    JsonNode canonical(JsonNode value) {
        return value.isTextual() ? TextNode.valueOf(canonical(value.textValue())) : value;
    }
}
