package dev.ringspec.conformance.http.binding;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a request looks like.
 *
 * @param method the HTTP method
 * @param address where it goes
 * @param headers its headers; one whose value is absent is left out
 * @param body its JSON body, if it has one
 */
public record Request(String method, Address address, Map<String, Template> headers, Optional<Body> body) {
    public Request {
        headers = Map.copyOf(headers);
    }

    /** The same with these headers, unless it has them itself. */
    public Request under(Map<String, Template> others) {
        Map<String, Template> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(others);
        all.putAll(headers);
        return new Request(method, address, all, body);
    }

    /**
     * The request with these values.
     *
     * @throws IllegalArgumentException if a value of its path is absent
     */
    public Message render(Values values) {
        Map<String, String> rendered = new TreeMap<>();
        headers.forEach((name, value) -> value.render(values).ifPresent(v -> rendered.put(name, v)));
        String to = address.render(values)
                .orElseThrow(() -> new IllegalArgumentException("no value for a placeholder of " + address));
        return new Message(method, to, rendered, body.flatMap(b -> b.render(values)));
    }

    /** The values with which it would have been that message; empty if it is another request. */
    public Optional<Values> match(Message message) {
        if (!message.method().equals(method)) {
            return Optional.empty();
        }
        Optional<Values> found = address.match(message.address());
        for (Map.Entry<String, Template> each : headers.entrySet()) {
            found = found.flatMap(v -> header(each, message).flatMap(v::agreeing));
        }
        return found.flatMap(v -> matchedBody(message).flatMap(v::agreeing));
    }

    private static Optional<Values> header(Map.Entry<String, Template> header, Message message) {
        String value = message.headers().get(header.getKey());
        return value == null ? Optional.of(Values.NONE) : header.getValue().match(value);
    }

    private Optional<Values> matchedBody(Message message) {
        if (body.isEmpty()) {
            return Optional.of(Values.NONE);
        }
        return message.body().flatMap(json -> body.get().match(json));
    }

    /** Everything with placeholders. */
    Stream<Template> templates() {
        return Stream.of(
                        address.templates(),
                        headers.values().stream(),
                        body.stream().flatMap(Body::templates))
                .flatMap(all -> all);
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
