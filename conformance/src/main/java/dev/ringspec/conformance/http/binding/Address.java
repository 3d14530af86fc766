package dev.ringspec.conformance.http.binding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a request goes: a path, and perhaps a query, with placeholders. The parameters of a query have no order, and one
 * whose value is absent is left out.
 */
public final class Address {
    private final Template path;
    private final Map<String, Template> query;

    private Address(Template path, Map<String, Template> query) {
        this.path = path;
        this.query = query;
    }

    static Address of(String text, Template.Environment environment) {
        String[] parts = text.split("\\?", 2);
        Map<String, Template> query = new LinkedHashMap<>();
        parameters(parts).forEach(p -> query.put(p[0], Template.of(p[1], environment)));
        return new Address(Template.of(parts[0], environment), query);
    }

    Stream<Template> templates() {
        return Stream.concat(Stream.of(path), query.values().stream());
    }

    /** Path and query; empty if a value of the path is absent. */
    Optional<String> render(Values values) {
        String parameters = query.entrySet().stream()
                .flatMap(e -> e.getValue().render(values, Coding.ADDRESS).map(v -> e.getKey() + "=" + v).stream())
                .collect(Collectors.joining("&"));
        return path.render(values, Coding.ADDRESS).map(p -> parameters.isEmpty() ? p : p + "?" + parameters);
    }

    /** The values with which it would have given that path and query; parameters that it does not name are ignored. */
    Optional<Values> match(String address) {
        String[] parts = address.split("\\?", 2);
        Map<String, String> given = new LinkedHashMap<>();
        parameters(parts).forEach(p -> given.put(p[0], p[1]));
        try {
            Optional<Values> found = path.match(parts[0], Coding.ADDRESS);
            for (Map.Entry<String, Template> each : query.entrySet()) {
                found = found.flatMap(values -> matched(each, given).flatMap(values::agreeing));
            }
            return found;
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<Values> matched(Map.Entry<String, Template> parameter, Map<String, String> given) {
        Template template = parameter.getValue();
        String value = given.get(parameter.getKey());
        if (value == null) {
            return template.names().isEmpty() ? Optional.empty() : Optional.of(Values.NONE);
        }
        return template.match(value, Coding.ADDRESS);
    }

    private static Stream<String[]> parameters(String[] parts) {
        return parts.length < 2
                ? Stream.empty()
                : Arrays.stream(parts[1].split("&", -1)).map(p -> (p.contains("=") ? p : p + "=").split("=", 2));
    }

    @Override
    public String toString() {
        String parameters = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path.toString() : path + "?" + parameters;
    }
}
