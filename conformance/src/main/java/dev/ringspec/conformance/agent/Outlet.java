package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes whole messages, from any thread, one after the other. */
final class Outlet {
    /** Where messages go, one at a time. */
    interface Sink {
        void send(String message) throws IOException;
    }

    private final Sink sink;

    Outlet(Sink sink) {
        this.sink = sink;
    }

    /** One message a line. */
    static Outlet lines(OutputStream out) {
        return new Outlet(message -> {
            out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }

    void result(JsonNode id, ObjectNode result) {
        send(JsonRpc.answer(id).set("result", result));
    }

    void error(JsonNode id, int code, String text) {
        send(JsonRpc.error(id, code, text));
    }

    synchronized void send(ObjectNode message) {
        try {
            sink.send(Json.text(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
