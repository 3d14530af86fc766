package dev.ringspec.conformance.janus;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.Locale;

/**
 * How far a call has come, as one client sees it. There is one {@code hangup} for everything; what it means follows from the
 * phase alone.
 */
enum Phase {
    RINGING_OUT(StatusWord.CANCELLED, StatusWord.REJECTED, EventKind.REJECTED),
    RINGING_IN(StatusWord.REJECTED, StatusWord.CANCELLED, EventKind.CANCELLED),
    ESTABLISHED(StatusWord.ENDED, StatusWord.ENDED, EventKind.ENDED);

    private final StatusWord hungUpHere;
    private final StatusWord hungUpThere;
    private final EventKind told;

    Phase(StatusWord hungUpHere, StatusWord hungUpThere, EventKind told) {
        this.hungUpHere = hungUpHere;
        this.hungUpThere = hungUpThere;
        this.told = told;
    }

    /** The status of a call that this client hangs up. */
    StatusWord hungUpHere() {
        return hungUpHere;
    }

    /** The status of a call that the other client hangs up. */
    StatusWord hungUpThere() {
        return hungUpThere;
    }

    /** What the device's listener is told when the plug-in says {@code hangup}. */
    EventKind told() {
        return told;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
