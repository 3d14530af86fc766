package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;

/** What a device is to a call (catalogue 1.2). */
public enum Role {
    CALLERS_DEVICE("the caller's device"),
    CALLERS_OTHER_DEVICE("another device of the caller"),
    /** While the call rings, each device of the receiver; then the one that decided. */
    RECEIVERS_DEVICE("the receiver's device"),
    /** Once another device of the receiver has decided. */
    RECEIVERS_OTHER_DEVICE("another device of the receiver"),
    OUTSIDER("an outsider");

    /** Whoever has part in the call in any way. */
    static final Role[] PARTIES = {CALLERS_DEVICE, CALLERS_OTHER_DEVICE, RECEIVERS_DEVICE, RECEIVERS_OTHER_DEVICE};

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** Whether a device can be that to a call of that status: of a call that nobody has decided, each device rings. */
    public boolean existsIn(CallStatus status) {
        return switch (status) {
            case INITIATED, CANCELLED, UNANSWERED -> this != RECEIVERS_OTHER_DEVICE;
            case ONGOING, REJECTED, BUSY, ENDED -> true;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
