package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the requests of a file, and sees whether their placeholders are among those that there are at that place. */
final class Requests {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final JsonNode json;
    private final FaultList faults;
    private final UnaryOperator<@Nullable String> environment;
    private final Secrets secrets;

    Requests(JsonNode json, FaultList faults, UnaryOperator<@Nullable String> environment, Secrets secrets) {
        this.json = json;
        this.faults = faults;
        this.environment = environment;
        this.secrets = secrets;
    }

    /** The request, status and answer that stand at the pointer. */
    Exchange exchange(String pointer, Set<String> known) {
        JsonNode at = json.at(pointer);
        List<Integer> success = new ArrayList<>();
        statuses(at.path("success")).forEach(success::add);
        JsonNode answer = at.path("answer");
        return new Exchange(request(pointer, known), success, pointer(answer, "call"), pointer(answer, "token"));
    }

    Request request(String pointer, Set<String> known) {
        JsonNode at = json.at(pointer);
        String[] words = at.path("request").asText().split(" ", 2);
        Address address = Address.of(words[1], variables(pointer + "/request"));
        address.templates().forEach(t -> check(pointer + "/request", t, known));
        return new Request(words[0], address, headers(pointer + "/headers", known), body(pointer + "/body", known));
    }

    Map<String, Template> headers(String pointer, Set<String> known) {
        Map<String, Template> headers = new TreeMap<>();
        json.at(pointer).properties().forEach(e -> {
            String place = pointer + "/" + YamlText.escaped(e.getKey());
            headers.put(e.getKey(), template(place, e.getValue().asText(), known));
        });
        return headers;
    }

    Optional<Body> body(String pointer, Set<String> known) {
        JsonNode at = json.at(pointer);
        if (at.isMissingNode()) {
            return Optional.empty();
        }
        quoted(pointer, at, known);
        Body body = Body.of(at, variables(pointer));
        body.templates().forEach(t -> check(pointer, t, known));
        return Optional.of(body);
    }

    /** A text that has no placeholders but those of the environment. */
    Secret secret(String pointer) {
        String text = json.at(pointer).asText();
        return new Secret(template(pointer, text, Set.of()).render(Values.NONE).orElse(""));
    }

    private Template template(String pointer, String text, Set<String> known) {
        Template template = Template.of(text, variables(pointer));
        check(pointer, template, known);
        return template;
    }

    private void check(String pointer, Template template, Set<String> known) {
        for (String name : template.names()) {
            if (!known.contains(name)) {
                faults.add(
                        pointer,
                        "unknown placeholder {" + name + "}",
                        known.isEmpty()
                                ? "There are none here."
                                : "Here there are " + Placeholders.listed(known) + ".");
            }
        }
    }

    /** In YAML, a placeholder without quotes is an object with a key and no value. */
    private void quoted(String pointer, JsonNode at, Set<String> known) {
        at.properties().forEach(e -> {
            JsonNode value = e.getValue();
            String place = pointer + "/" + YamlText.escaped(e.getKey());
            if (value.size() == 1
                    && value.isObject()
                    && value.properties().iterator().next().getValue().isNull()) {
                String name = value.fieldNames().next();
                if (known.contains(name)) {
                    faults.add(place, "{" + name + "} without quotes", "Write \"{" + name + "}\".");
                }
            }
            quoted(place, value, known);
        });
    }

    private Template.Environment variables(String pointer) {
        return name -> {
            String value = VARIABLE.matcher(name).matches() ? environment.apply(name) : null;
            if (value == null || value.isEmpty()) {
                faults.add(
                        pointer,
                        "the environment has no " + name,
                        "Set it where the kit is started: export " + name + "=…");
            }
            return secrets.add(new Secret(value == null ? "" : value));
        };
    }

    static List<Integer> statuses(JsonNode at) {
        List<Integer> all = new ArrayList<>();
        if (at.isInt()) {
            all.add(at.intValue());
        }
        at.elements().forEachRemaining(status -> all.add(status.intValue()));
        return all;
    }

    private static Optional<JsonPointer> pointer(JsonNode answer, String name) {
        JsonNode at = answer.path(name);
        return at.isMissingNode() ? Optional.empty() : Optional.of(JsonPointer.compile(at.asText()));
    }
}
