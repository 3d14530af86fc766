package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes whole lines, from any thread, each at once. */
final class Outlet {
    private final OutputStream out;

    Outlet(OutputStream out) {
        this.out = out;
    }

    void result(JsonNode id, ObjectNode result) {
        send(JsonRpc.answer(id).set("result", result));
    }

    void error(JsonNode id, int code, String text) {
        send(JsonRpc.error(id, code, text));
    }

    synchronized void send(ObjectNode message) {
        try {
            out.write((Json.text(message) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
