package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with placeholders in its strings. A string that is exactly one placeholder stands for the value itself, be it
 * a number or a list; a field whose value is absent is left out.
 */
public sealed interface Body {
    /** The value; empty if what it consists of is absent. */
    Optional<JsonNode> render(Values values);

    /** The values with which it would have given that; fields that it does not name are ignored. */
    Optional<Values> match(JsonNode value);

    Stream<Template> templates();

    static Body of(JsonNode json, Template.Environment environment) {
        if (json instanceof ObjectNode object) {
            Map<String, Body> fields = new LinkedHashMap<>();
            object.properties().forEach(e -> fields.put(e.getKey(), of(e.getValue(), environment)));
            return new Fields(fields);
        }
        if (json instanceof ArrayNode list) {
            List<Body> elements = new ArrayList<>();
            list.forEach(e -> elements.add(of(e, environment)));
            return new Elements(elements);
        }
        return json.isTextual() ? new Text(Template.of(json.textValue(), environment)) : new Constant(json);
    }

    /** An object. */
    record Fields(Map<String, Body> fields) implements Body {
        @Override
        public Optional<JsonNode> render(Values values) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, body) -> body.render(values).ifPresent(value -> object.set(name, value)));
            return Optional.of(object);
        }

        @Override
        public Optional<Values> match(JsonNode value) {
            Optional<Values> found = value.isObject() ? Optional.of(Values.NONE) : Optional.empty();
            for (Map.Entry<String, Body> each : fields.entrySet()) {
                found = found.flatMap(
                        v -> field(each.getValue(), value.get(each.getKey())).flatMap(v::agreeing));
            }
            return found;
        }

        private static Optional<Values> field(Body body, @Nullable JsonNode value) {
            if (value == null) {
                return body.templates().anyMatch(t -> !t.names().isEmpty())
                        ? Optional.of(Values.NONE)
                        : Optional.empty();
            }
            return body.match(value);
        }

        @Override
        public Stream<Template> templates() {
            return fields.values().stream().flatMap(Body::templates);
        }
    }

    /** A list. */
    record Elements(List<Body> elements) implements Body {
        @Override
        public Optional<JsonNode> render(Values values) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            elements.forEach(body -> body.render(values).ifPresent(list::add));
            return Optional.of(list);
        }

        @Override
        public Optional<Values> match(JsonNode value) {
            boolean fits = value.isArray() && value.size() == elements.size();
            Optional<Values> found = fits ? Optional.of(Values.NONE) : Optional.empty();
            for (int i = 0; i < elements.size(); i++) {
                JsonNode element = value.path(i);
                Body body = elements.get(i);
                found = found.flatMap(v -> body.match(element).flatMap(v::agreeing));
            }
            return found;
        }

        @Override
        public Stream<Template> templates() {
            return elements.stream().flatMap(Body::templates);
        }
    }

    /** A string. */
    record Text(Template template) implements Body {
        @Override
        public Optional<JsonNode> render(Values values) {
            Optional<String> whole = template.whole();
            return whole.isPresent()
                    ? whole.flatMap(values::get)
                    : template.render(values).map(TextNode::valueOf);
        }

        @Override
        public Optional<Values> match(JsonNode value) {
            Optional<String> whole = template.whole();
            if (whole.isPresent()) {
                return Optional.of(value.isNull() ? Values.NONE : Values.NONE.with(whole.get(), value));
            }
            return value.isTextual() ? template.match(value.textValue()) : Optional.empty();
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(template);
        }
    }

    /** A number, a truth value, or nothing. */
    record Constant(JsonNode json) implements Body {
        @Override
        public Optional<JsonNode> render(Values values) {
            return Optional.of(json);
        }

        @Override
        public Optional<Values> match(JsonNode value) {
            return Objects.equals(json, value) ? Optional.of(Values.NONE) : Optional.empty();
        }

        @Override
        public Stream<Template> templates() {
            return Stream.empty();
        }
    }
}
