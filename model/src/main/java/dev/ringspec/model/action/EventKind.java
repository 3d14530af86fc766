package dev.ringspec.model.action;

import java.util.Arrays;
import java.util.Optional;

/** The five events of a call listener, by their canonical names (agent protocol, Events). */
public enum EventKind {
    INCOMING("onIncomingCallReceived"),
    ACCEPTED("onOutgoingCallAccepted"),
    REJECTED("onOutgoingCallRejected"),
    CANCELLED("onIncomingCallCancelled"),
    ENDED("onCallEndedMessageReceived");

    private final String callback;

    EventKind(String callback) {
        this.callback = callback;
    }

    /** The canonical name of the callback. */
    public String callback() {
        return callback;
    }

    public static Optional<EventKind> of(String callback) {
        return Arrays.stream(values())
                .filter(k -> k.callback().equals(callback))
                .findFirst();
    }

    /** Whether it says that the call is over for whoever is told. */
    public boolean isTerminal() {
        return this == REJECTED || this == CANCELLED || this == ENDED;
    }
}
