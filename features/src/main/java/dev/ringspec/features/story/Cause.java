package dev.ringspec.features.story;

import dev.ringspec.model.action.EventKind;
import java.util.Arrays;

/** What somebody does, as a noun: the command that it is, and the event by which others hear of it. */
public enum Cause {
    CALL("initiateCall", EventKind.INCOMING),
    ACCEPT("acceptCall", EventKind.ACCEPTED),
    REJECT("rejectCall", EventKind.REJECTED),
    CANCEL("rejectCall", EventKind.CANCELLED),
    END("endCall", EventKind.ENDED);

    /** Every way to name one. */
    public static final String FORMS = "call|accept|reject|cancel|end";

    private final String method;
    private final EventKind event;

    Cause(String method, EventKind event) {
        this.method = method;
        this.event = event;
    }

    /** The one with this name. */
    public static Cause of(String noun) {
        return Arrays.stream(values())
                .filter(c -> c.name().equalsIgnoreCase(noun))
                .findFirst()
                .orElseThrow(() -> new Miswritten("Nobody here does this: " + noun));
    }

    String method() {
        return method;
    }

    EventKind event() {
        return event;
    }
}
