package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.call.Call;

/** Events of a session that nobody knows: whatever a device makes of one is its own affair, as long as nothing comes of it. */
final class Stranger {
    private static final String SESSION = "unknown-session";

    private Stranger() {}

    /** The same event of a call that there is not. */
    static CallEvent like(CallEvent event) {
        Call call = event.call();
        Call unknown = new Call(
                SESSION,
                call.callType(),
                call.callStatus(),
                call.callInitiator(),
                call.callReceiver(),
                call.receiverType(),
                call.initiatedAt(),
                call.joinedAt(),
                call.endedAt());
        return new CallEvent(event.device(), event.listenerId(), event.kind(), unknown);
    }

    static boolean isOne(CallEvent event) {
        return SESSION.equals(event.call().sessionId());
    }
}
