package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the placeholders of templates, by name. A value that is not there is absent: what it would have filled is
 * left out.
 *
 * @param all the values
 */
public record Values(Map<String, JsonNode> all) {
    /** None. */
    public static final Values NONE = new Values(Map.of());

    public Values {
        all = Map.copyOf(all);
    }

    /** The same with one more; a value of null is absent. */
    public Values with(String name, @Nullable String value) {
        return value == null ? this : with(name, TextNode.valueOf(value));
    }

    /** The same with one more. */
    public Values with(String name, JsonNode value) {
        Map<String, JsonNode> more = new TreeMap<>(all);
        more.put(name, value);
        return new Values(more);
    }

    /** Both; where both have a value, the other's counts. */
    public Values and(Values other) {
        Map<String, JsonNode> more = new TreeMap<>(all);
        more.putAll(other.all);
        return new Values(more);
    }

    /** Both, unless they contradict each other. */
    Optional<Values> agreeing(Values other) {
        boolean agree = other.all.entrySet().stream()
                .allMatch(e -> get(e.getKey()).map(e.getValue()::equals).orElse(true));
        return agree ? Optional.of(and(other)) : Optional.empty();
    }

    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** The value as text: that of a string, the JSON of anything else. */
    public Optional<String> text(String name) {
        return get(name).map(Values::text);
    }

    static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
