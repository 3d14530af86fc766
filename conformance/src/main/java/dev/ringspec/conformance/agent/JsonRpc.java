package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;

/** The messages of JSON-RPC 2.0, as the protocol uses them. */
final class JsonRpc {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    private static final String VERSION = "2.0";

    private JsonRpc() {}

    /** A request; params without a field are left out. */
    static ObjectNode request(int id, String method, ObjectNode params) {
        ObjectNode message = message().put("id", id).put("method", method);
        return params.isEmpty() ? message : message.set("params", params);
    }

    static ObjectNode notification(String method, ObjectNode params) {
        return message().put("method", method).set("params", params);
    }

    /** An answer to which result or error is still to be added. */
    static ObjectNode answer(JsonNode id) {
        return message().set("id", id);
    }

    static ObjectNode error(JsonNode id, int code, String text) {
        ObjectNode answer = answer(id);
        answer.putObject("error").put("code", code).put("message", text);
        return answer;
    }

    /** Whether the agent's message is a notification; else it is an answer. */
    static boolean isNotification(Fields message) {
        check(message);
        if (message.has("method") && message.has("id")) {
            throw new Malformed(
                    "a request to the kit, which answers none",
                    "Send events as notifications: with \"method\" and \"params\", without \"id\".");
        }
        return message.has("method");
    }

    static void check(Fields message) {
        if (!message.has("jsonrpc") || !message.string("jsonrpc").equals(VERSION)) {
            throw message.unexpected("jsonrpc", "\"2.0\", as in every message of JSON-RPC 2.0");
        }
    }

    private static ObjectNode message() {
        return Json.object().put("jsonrpc", VERSION);
    }
}
