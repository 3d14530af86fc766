package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds a binding to its JSON Schema, and turns what the validator finds into a sentence and a remedy. */
final class SchemaCheck {
    private static final String RESOURCE = "binding.schema.json";
    private static final Set<String> COMPOSED = Set.of("oneOf", "if", "then", "else", "allOf", "anyOf");

    private final JsonSchema schema;
    private final YamlText yaml;

    SchemaCheck(YamlText yaml) {
        this.schema = schema();
        this.yaml = yaml;
    }

    List<BindingFault> faults() {
        List<BindingFault> faults = new ArrayList<>();
        for (ValidationMessage message : schema.validate(yaml.json())) {
            if (!COMPOSED.contains(message.getType())) {
                faults.add(fault(message));
            }
        }
        return faults;
    }

    private BindingFault fault(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String property = Objects.requireNonNullElse(message.getProperty(), "");
        JsonNode rule = rule(message);
        return switch (message.getType()) {
            case "additionalProperties" ->
                yaml.fault(
                        place + "/" + YamlText.escaped(property),
                        "unknown key \"" + property + "\"",
                        "Known here: " + String.join(", ", keys(rule)) + ".");
            case "required" ->
                yaml.fault(
                        place,
                        (place.isEmpty() ? "the binding" : "\"" + last(place) + "\"") + " has no \"" + property + "\"",
                        "Add it: " + described(rule.path("properties").path(property)) + ".");
            default ->
                yaml.fault(
                        place,
                        "\"" + last(place) + "\" is not what it should be",
                        "Write " + described(nearest(message)) + allowed(rule) + ".");
        };
    }

    /** The schema that the keyword belongs to. */
    private JsonNode rule(ValidationMessage message) {
        String fragment = message.getSchemaLocation().getFragment().toString();
        return schema.getSchemaNode().at(fragment.substring(0, fragment.lastIndexOf('/')));
    }

    /** The schema that says what is expected: it may be one around that of the keyword. */
    private JsonNode nearest(ValidationMessage message) {
        String fragment = message.getSchemaLocation().getFragment().toString();
        do {
            fragment = fragment.substring(0, fragment.lastIndexOf('/'));
        } while (!fragment.isEmpty() && !schema.getSchemaNode().at(fragment).has("description"));
        return schema.getSchemaNode().at(fragment);
    }

    private String described(JsonNode rule) {
        String reference = rule.path("$ref").asText("");
        JsonNode named = reference.isEmpty() ? rule : schema.getSchemaNode().at(reference.substring(1));
        return named.path("description").asText("a value of the right type");
    }

    private static String allowed(JsonNode rule) {
        List<String> words = new ArrayList<>();
        rule.path("enum").forEach(word -> words.add(word.asText()));
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }

    private static List<String> keys(JsonNode rule) {
        List<String> keys = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        try (InputStream in = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
