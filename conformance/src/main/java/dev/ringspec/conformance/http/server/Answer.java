package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.subject.Wire.AnswerFault;
import java.util.Optional;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param body the JSON body, if it has one
 * @param fault what is to go wrong with it
 */
record Answer(int status, Optional<ObjectNode> body, Optional<AnswerFault> fault) {
    private static final int NO_CONTENT = 204;

    /** One that arrives. The status that says "no content" has none. */
    static Answer of(int status, ObjectNode body) {
        return new Answer(status, status == NO_CONTENT ? Optional.empty() : Optional.of(body), Optional.empty());
    }

    Answer under(Optional<AnswerFault> other) {
        return new Answer(status, body, other);
    }
}
