package dev.ringspec.model.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, StatusWord> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(StatusWord::text, Function.identity()));

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The word as it stands in a payload. */
    public String text() {
        return text;
    }

    /** The word of a payload; empty for anything that is not one of the eight. */
    public static Optional<StatusWord> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
