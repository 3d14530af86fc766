package dev.ringspec.conformance.baresip;

import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.Optional;

/**
 * A call as one user agent has reported it.
 *
 * @param id the SIP call id
 * @param initiator the uid of who dialled
 * @param receiver the uid of who was dialled
 * @param phase how far it has come
 */
record SipCall(String id, String initiator, String receiver, Phase phase) {
    static SipCall of(ControlMessage.Notice notice, Phase phase) {
        String here = Account.uidOf(notice.account());
        String there = Account.uidOf(notice.peer());
        return notice.outgoing()
                ? new SipCall(notice.id(), here, there, phase)
                : new SipCall(notice.id(), there, here, phase);
    }

    SipCall in(Phase next) {
        return new SipCall(id, initiator, receiver, next);
    }

    /** The payload: what the user agent gives of it, and nothing else. */
    Call payload(Optional<StatusWord> status, Optional<String> callType) {
        String word = status.map(StatusWord::text).orElse(null);
        return new Call(id, callType.orElse(null), word, initiator, receiver, "user", null, null, null);
    }
}
