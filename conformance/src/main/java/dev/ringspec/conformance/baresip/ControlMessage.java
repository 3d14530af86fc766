package dev.ringspec.conformance.baresip;

import com.fasterxml.jackson.databind.JsonNode;

/** What a user agent says on its control socket. A field that it leaves out is the empty string. */
sealed interface ControlMessage {
    static ControlMessage of(JsonNode json) {
        return json.path("response").asBoolean() ? Answer.of(json) : Notice.of(json);
    }

    /**
     * The answer to a command line: that it was run, and what it printed. It does not say that anything came of it.
     *
     * @param token the token that the command carried
     * @param ok false where there is no such command
     * @param data what the command printed
     */
    record Answer(String token, boolean ok, String data) implements ControlMessage {
        private static Answer of(JsonNode json) {
            return new Answer(
                    json.path("token").asText(),
                    json.path("ok").asBoolean(),
                    json.path("data").asText().strip());
        }
    }

    /**
     * Something that happened.
     *
     * @param type such as {@code CALL_CLOSED}
     * @param outgoing whether the call was dialled here
     * @param account the address of this user agent
     * @param peer the address of the other one
     * @param id the SIP call id, the same on both ends
     * @param param for a closed call the reason
     */
    record Notice(String type, boolean outgoing, String account, String peer, String id, String param)
            implements ControlMessage {
        private static Notice of(JsonNode json) {
            return new Notice(
                    json.path("type").asText(),
                    json.path("direction").asText().equals("outgoing"),
                    json.path("accountaor").asText(),
                    json.path("peeruri").asText(),
                    json.path("id").asText(),
                    json.path("param").asText());
        }
    }
}
