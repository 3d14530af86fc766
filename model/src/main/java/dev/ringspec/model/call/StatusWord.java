package dev.ringspec.model.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The eight documented values of {@code callStatus} (S4, Call Status Values). */
public enum StatusWord {
    INITIATED,
    ONGOING,
    BUSY,
    REJECTED,
    CANCELLED,
    ENDED,
    /** The receiver's name for a call that was not taken in time; not a status of its own (OP-timeout-receiver). */
    MISSED,
    UNANSWERED;

    /** The word as it stands in a payload. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word of a payload; empty for anything that is not one of the eight. */
    public static Optional<StatusWord> of(String text) {
        return Arrays.stream(values()).filter(w -> w.text().equals(text)).findFirst();
    }
}
