package dev.ringspec.conformance.http.binding;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a call, by their canonical names (agent protocol, Commands). */
public enum CallPart {
    SESSION_ID("sessionId"),
    CALL_TYPE("callType"),
    CALL_STATUS("callStatus"),
    CALL_INITIATOR("callInitiator"),
    CALL_RECEIVER("callReceiver"),
    RECEIVER_TYPE("receiverType"),
    INITIATED_AT("initiatedAt"),
    JOINED_AT("joinedAt"),
    ENDED_AT("endedAt");

    private final String label;

    CallPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<CallPart> of(String label) {
        return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
    }
}
