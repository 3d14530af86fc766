package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that somebody else wrote. Whoever asks for a field says what it has to be; {@link Malformed}
 * names it by its path. A field that is {@code null} counts as left out, since many languages write it so.
 *
 * @param node the object
 * @param path where it stands, such as {@code params.call.}; empty for the whole line
 */
public record Fields(ObjectNode node, String path) {
    private static final int SHOWN = 60;

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public String string(String name) {
        return need(name, "a string", JsonNode::isTextual).textValue();
    }

    public @Nullable String stringOrNull(String name) {
        return has(name) ? string(name) : null;
    }

    public double number(String name) {
        return need(name, "a number", n -> n.isNumber() && Double.isFinite(n.doubleValue()))
                .doubleValue();
    }

    public @Nullable Double numberOrNull(String name) {
        return has(name) ? number(name) : null;
    }

    public int integer(String name) {
        return need(name, "a whole number", n -> n.isNumber() && isWhole(n.doubleValue()))
                .intValue();
    }

    public boolean isTrue(String name) {
        return need(name, "true or false", JsonNode::isBoolean).booleanValue();
    }

    public Fields object(String name) {
        return inside((ObjectNode) need(name, "an object", JsonNode::isObject), name);
    }

    /** The object of that name; one without fields if it is left out. */
    public Fields objectOrEmpty(String name) {
        return has(name) ? object(name) : inside(Json.object(), name);
    }

    /** A list of objects, each read by {@code reader}. */
    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : need(name, "a list", JsonNode::isArray)) {
            all.add(reader.apply(element(element, name, all.size())));
        }
        return List.copyOf(all);
    }

    public List<String> strings(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode element : need(name, "a list of strings", Fields::isStrings)) {
            all.add(element.textValue());
        }
        return List.copyOf(all);
    }

    /** What to throw when the field is of the right type and yet not what was expected. */
    public Malformed unexpected(String name, String expected) {
        return new Malformed(
                "field \"" + path + name + "\": expected " + expected + ", found " + shown(node.path(name)),
                has(name) ? "Correct the field." : "Add the field.");
    }

    /** A piece of JSON, short enough for a message. */
    static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : Json.text(node);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private JsonNode need(String name, String expected, Predicate<JsonNode> test) {
        JsonNode value = node.path(name);
        if (!test.test(value)) {
            throw unexpected(name, expected);
        }
        return value;
    }

    private Fields element(JsonNode element, String name, int index) {
        if (element instanceof ObjectNode object) {
            return inside(object, name + "[" + index + "]");
        }
        throw unexpected(name, "a list of objects");
    }

    private Fields inside(ObjectNode object, String name) {
        return new Fields(object, path + name + ".");
    }

    private static boolean isStrings(JsonNode list) {
        boolean all = list.isArray();
        for (JsonNode element : list) {
            all &= element.isTextual();
        }
        return all;
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
    }
}
