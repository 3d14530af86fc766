package dev.ringspec.model.action;

import java.util.Arrays;
import java.util.Optional;

/** The events of a media session, by their canonical names (agent protocol, Events). */
public enum SessionEventKind {
    USER_JOINED("onUserJoined"),
    USER_LEFT("onUserLeft"),
    CALL_ENDED("onCallEnded");

    private final String callback;

    SessionEventKind(String callback) {
        this.callback = callback;
    }

    /** The canonical name of the callback. */
    public String callback() {
        return callback;
    }

    public static Optional<SessionEventKind> of(String callback) {
        return Arrays.stream(values())
                .filter(k -> k.callback().equals(callback))
                .findFirst();
    }
}
