package dev.ringspec.conformance.baresip;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a call came to its end, from the two things a user agent tells: how far the call had come, and the reason's text. For a
 * caller the text is the only difference between a reject, a busy and a time-out; all three are SIP 486.
 */
enum Closing {
    CANCELLED_HERE(StatusWord.CANCELLED, null),
    REJECTED_THERE(StatusWord.REJECTED, EventKind.REJECTED),
    BUSY_THERE(StatusWord.BUSY, EventKind.REJECTED),
    /** What the other side's ring time-out sends. */
    UNANSWERED_THERE(StatusWord.UNANSWERED, EventKind.REJECTED),
    /** The other side is no longer called, and the text does not say why. */
    FAILED_THERE(null, EventKind.REJECTED),
    /** Nobody has ever answered for the address: there was no call. */
    NOBODY_THERE(null, null),

    REJECTED_HERE(StatusWord.REJECTED, null),
    CANCELLED_THERE(StatusWord.CANCELLED, EventKind.CANCELLED),
    MISSED_HERE(StatusWord.MISSED, EventKind.CANCELLED),
    /** It rings no longer, and the text does not say why. */
    FAILED_HERE(null, EventKind.CANCELLED),

    ENDED(StatusWord.ENDED, EventKind.ENDED);

    /** Every call that was closed by a command on the user agent itself, and no other, has this reason. */
    static final String BY_USER = "Connection reset by user";

    private static final Map<String, Closing> OUTGOING = Map.of(
            BY_USER,
            CANCELLED_HERE,
            "486 Rejected",
            REJECTED_THERE,
            "486 Max Calls",
            BUSY_THERE,
            "486 Busy Here",
            UNANSWERED_THERE);

    private static final Map<String, Closing> INCOMING =
            Map.of(BY_USER, REJECTED_HERE, "Connection reset by peer", CANCELLED_THERE, "Local timeout", MISSED_HERE);

    private final @Nullable StatusWord status;
    private final @Nullable EventKind told;

    Closing(@Nullable StatusWord status, @Nullable EventKind told) {
        this.status = status;
        this.told = told;
    }

    static Closing of(Phase phase, String reason) {
        return switch (phase) {
            case DIALLED -> OUTGOING.getOrDefault(reason, NOBODY_THERE);
            case RINGING_OUT -> OUTGOING.getOrDefault(reason, FAILED_THERE);
            case RINGING_IN -> INCOMING.getOrDefault(reason, FAILED_HERE);
            case ESTABLISHED -> ENDED;
        };
    }

    /** The status of the call now; empty where the text does not tell. */
    Optional<StatusWord> status() {
        return Optional.ofNullable(status);
    }

    /** What the device's listener is told, if anything. */
    Optional<EventKind> told() {
        return Optional.ofNullable(told);
    }
}
