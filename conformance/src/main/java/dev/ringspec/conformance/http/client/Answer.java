package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ringspec.conformance.http.binding.Unreadable;
import java.io.IOException;

/**
 * An answer as it came over the wire.
 *
 * @param status the HTTP status
 * @param body the body
 */
record Answer(int status, String body) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int FIRST_ERROR = 400;

    /**
     * The body; missing if there is none.
     *
     * @throws Unreadable if it is no JSON
     */
    JsonNode json() {
        return body.isEmpty() ? MissingNode.getInstance() : json(body);
    }

    /** Whether the client or the server is at fault, by its status. */
    boolean isError() {
        return status >= FIRST_ERROR;
    }

    static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new Unreadable("a body that is no JSON");
        }
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
