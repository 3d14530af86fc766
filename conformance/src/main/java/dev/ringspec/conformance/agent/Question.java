package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Fields;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A request and the answer to it.
 *
 * @param id its number on the link
 * @param method the method
 * @param params the params
 * @param patience how long its answer may take
 * @param answer the whole answer, once it is there; fails with a SubjectFailure
 */
record Question(int id, String method, ObjectNode params, Duration patience, CompletableFuture<Fields> answer) {
    /** Such as {@code acceptCall on bob-1}. */
    String described() {
        JsonNode device = params.path("device");
        return device.isTextual() ? method + " on " + device.textValue() : method;
    }

    boolean isAdvance() {
        return method.equals("advanceTime");
    }

    boolean isOfSameWorld(Question other) {
        return params.path("world").equals(other.params.path("world"));
    }

    ObjectNode message() {
        return JsonRpc.request(id, method, params);
    }
}
