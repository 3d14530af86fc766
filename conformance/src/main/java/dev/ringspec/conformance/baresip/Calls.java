package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Listener;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The calls that a user agent has, by its own reports, and what its device's listener is told of them. */
final class Calls {
    private final Map<String, SipCall> byId = new HashMap<>();
    private final UserAgent agent;
    private final Listener listener;

    Calls(UserAgent agent, Listener listener) {
        this.agent = agent;
        this.listener = listener;
    }

    Optional<SipCall> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Call payload(SipCall call, Optional<StatusWord> status) {
        return call.payload(status, agent.callType());
    }

    /** Takes in what happened; the exchange that is under way may have waited for it. */
    void take(ControlMessage.Notice notice, Exchange exchange) {
        switch (notice.type()) {
            case "CALL_INCOMING" -> incoming(SipCall.of(notice, Phase.RINGING_IN));
            case "CALL_RINGING" -> ringing(SipCall.of(notice, Phase.RINGING_OUT), exchange);
            case "CALL_ESTABLISHED" -> get(notice.id()).ifPresent(call -> established(call, exchange));
            case "CALL_CLOSED" -> closed(closing(notice), notice.param(), exchange);
            default -> {
                // Of media, of the application: nothing that happens to a call.
            }
        }
    }

    private void incoming(SipCall call) {
        byId.put(call.id(), call);
        tell(EventKind.INCOMING, call, Optional.of(StatusWord.INITIATED));
    }

    private void ringing(SipCall call, Exchange exchange) {
        byId.put(call.id(), call);
        exchange.rings(call);
    }

    private void established(SipCall before, Exchange exchange) {
        SipCall call = before.in(Phase.ESTABLISHED);
        byId.put(call.id(), call);
        exchange.established(call);
        if (before.phase() == Phase.RINGING_OUT) {
            tell(EventKind.ACCEPTED, call, Optional.of(StatusWord.ONGOING));
        }
    }

    /** The call as it was before it closed. One that never rang is heard of here for the first time. */
    private SipCall closing(ControlMessage.Notice notice) {
        return Optional.ofNullable(byId.remove(notice.id())).orElseGet(() -> SipCall.of(notice, Phase.DIALLED));
    }

    private void closed(SipCall call, String reason, Exchange exchange) {
        Closing how = Closing.of(call.phase(), reason);
        exchange.closed(call, how, reason);
        how.told().ifPresent(kind -> tell(kind, call, how.status()));
    }

    private void tell(EventKind kind, SipCall call, Optional<StatusWord> status) {
        listener.tell(kind, payload(call, status));
    }
}
