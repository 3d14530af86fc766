package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;

/** How long a call may ring, by the timeout that {@code initiateCall} was given (catalogue 4.7). */
final class Timeouts {
    private static final List<Reading> FRACTIONS = List.of(
            Reading.TIMEOUT_FRACTION_TRUNCATED, Reading.TIMEOUT_FRACTION_ROUNDED, Reading.TIMEOUT_FRACTION_EXACT);

    private final long defaultTimeout;

    Timeouts(long defaultTimeout) {
        this.defaultTimeout = defaultTimeout;
    }

    /**
     * A length under some readings.
     *
     * @param micros microseconds
     * @param readings the readings
     */
    record Length(long micros, Readings readings) {}

    /** Every length that the command may mean, where it is not refused. */
    List<Length> of(InitiateCall command, Readings readings) {
        Double given = command.timeout();
        if (given == null) {
            return List.of(new Length(defaultTimeout, readings));
        }
        return given == Math.rint(given) ? whole(given, readings) : fraction(given, readings);
    }

    private List<Length> fraction(double given, Readings readings) {
        if (given <= 0) {
            return whole(given, readings);
        }
        List<Length> lengths = new ArrayList<>();
        for (Reading reading : FRACTIONS) {
            if (readings.allows(reading)) {
                lengths.addAll(read(given, readings.with(reading), reading));
            }
        }
        return lengths;
    }

    private List<Length> read(double given, Readings readings, Reading reading) {
        return switch (reading) {
            case TIMEOUT_FRACTION_TRUNCATED -> whole(Math.floor(given), readings);
            case TIMEOUT_FRACTION_ROUNDED -> whole(Math.floor(given + 0.5), readings);
            default -> whole(given, readings);
        };
    }

    /** A value that comes to zero or less is by OP-timeout-not-positive; it may be refused there as well. */
    private List<Length> whole(double seconds, Readings readings) {
        if (seconds > 0) {
            return List.of(new Length(Math.round(seconds * Terms.SECOND), readings));
        }
        List<Length> lengths = new ArrayList<>();
        if (readings.allows(Reading.TIMEOUT_NOT_POSITIVE_DEFAULT_45)) {
            lengths.add(new Length(defaultTimeout, readings.with(Reading.TIMEOUT_NOT_POSITIVE_DEFAULT_45)));
        }
        if (readings.allows(Reading.TIMEOUT_NOT_POSITIVE_AT_ONCE)) {
            lengths.add(new Length(0, readings.with(Reading.TIMEOUT_NOT_POSITIVE_AT_ONCE)));
        }
        return lengths;
    }

    /** Whether the fraction comes to zero, and zero is refused. */
    boolean mayRefuse(InitiateCall command, Readings readings) {
        Double given = command.timeout();
        return given != null
                && given > 0
                && given < 1
                && readings.allows(Reading.TIMEOUT_NOT_POSITIVE_REFUSED)
                && (readings.allows(Reading.TIMEOUT_FRACTION_TRUNCATED)
                        || (given < 0.5 && readings.allows(Reading.TIMEOUT_FRACTION_ROUNDED)));
    }
}
