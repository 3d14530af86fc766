package dev.ringspec.conformance.janus;

import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.Optional;

/**
 * A call as one client knows it. It outlives the call: what the plug-in says afterwards is said of the same call.
 *
 * @param id the session id: the kit's name for the call, since Janus has none
 * @param callType by the session description that came with it
 * @param initiator the uid of who called
 * @param receiver the uid of who was called
 * @param phase how far it has come, at the end: how far it had come
 * @param isOver whether it has been hung up
 */
record Leg(String id, Optional<String> callType, String initiator, String receiver, Phase phase, boolean isOver) {
    static Leg outgoing(String id, String callType, String initiator, String receiver) {
        return new Leg(id, Optional.of(callType), initiator, receiver, Phase.RINGING_OUT, false);
    }

    static Leg incoming(String id, Optional<String> callType, String initiator, String receiver) {
        return new Leg(id, callType, initiator, receiver, Phase.RINGING_IN, false);
    }

    Leg accepted() {
        return new Leg(id, callType, initiator, receiver, Phase.ESTABLISHED, isOver);
    }

    Leg over() {
        return new Leg(id, callType, initiator, receiver, phase, true);
    }

    /** The payload: what the server gives of it, and nothing else. */
    Call payload(Optional<StatusWord> status) {
        String word = status.map(StatusWord::text).orElse(null);
        return new Call(id, callType.orElse(null), word, initiator, receiver, "user", null, null, null);
    }
}
