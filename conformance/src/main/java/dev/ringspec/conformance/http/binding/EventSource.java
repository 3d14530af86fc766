package dev.ringspec.conformance.http.binding;

import java.util.Arrays;
import java.util.Optional;

/** Where events come from. */
public enum EventSource {
    SERVER_SENT_EVENTS("server-sent-events"),
    WEBSOCKET("websocket"),
    LONG_POLL("long-poll"),
    WEBHOOK("webhook");

    private final String label;

    EventSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<EventSource> of(String label) {
        return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
    }
}
