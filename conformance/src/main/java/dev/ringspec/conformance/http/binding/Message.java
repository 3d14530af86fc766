package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it goes over the wire. It may hold secrets, so it shows nothing of its headers and body.
 *
 * @param method the HTTP method
 * @param address path and query, as they are encoded
 * @param headers the headers; their names have no case
 * @param body the body, if it has one
 */
public record Message(String method, String address, Map<String, String> headers, Optional<JsonNode> body) {
    public Message {
        Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = caseless;
    }

    @Override
    public String toString() {
        return method + " request";
    }
}
