package dev.ringspec.conformance.janus;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server says to one client. A field that it leaves out is the empty string.
 *
 * @param kind such as {@code event} (the plug-in speaks), {@code hangup} (the core does), {@code ack}, {@code error}
 * @param transaction of the request that this answers
 * @param code of an error, the core's or the plug-in's
 * @param event of the plug-in, such as {@code incomingcall}
 * @param username who is named in the event
 * @param reason the text of a hangup or of an error
 * @param sdp the session description that comes with it
 * @param id of what was created
 */
record Message(
        String kind,
        String transaction,
        String code,
        String event,
        String username,
        String reason,
        String sdp,
        long id) {
    static Message of(JsonNode json) {
        JsonNode data = json.path("plugindata").path("data");
        JsonNode result = data.path("result");
        return new Message(
                json.path("janus").asText(),
                json.path("transaction").asText(),
                first(json.path("error").path("code"), data.path("error_code")),
                result.path("event").asText(),
                result.path("username").asText(),
                first(
                        json.path("error").path("reason"),
                        data.path("error"),
                        result.path("reason"),
                        json.path("reason")),
                json.path("jsep").path("sdp").asText(),
                json.path("data").path("id").asLong());
    }

    private static String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (!node.isMissingNode()) {
                return node.asText();
            }
        }
        return "";
    }

    /** Whether it says what came of a request; an {@code ack} only says that it was received. */
    boolean isAnswer() {
        return !transaction.isEmpty() && !kind.equals("ack");
    }

    boolean isError() {
        return !code.isEmpty();
    }
}
