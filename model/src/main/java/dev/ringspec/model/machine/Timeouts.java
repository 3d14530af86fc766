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
                lengths.addAll(whole(seconds(given, reading), readings.with(reading)));
            }
        }
        return lengths;
    }

    private static double seconds(double given, Reading reading) {
        return switch (reading) {
            case TIMEOUT_FRACTION_TRUNCATED -> Math.floor(given);
            case TIMEOUT_FRACTION_ROUNDED -> Math.floor(given + 0.5);
            default -> given;
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

    /**
     * The readings under which a timeout is refused that no obstacle has stopped: a fraction comes to zero, and zero is
     * refused; or one below zero is refused for being a fraction.
     */
    List<Readings> refusing(InitiateCall command, Readings readings) {
        Double given = command.timeout();
        if (given == null || given == Math.rint(given)) {
            return List.of();
        }
        if (given < 0) {
            return under(List.of(Reading.TIMEOUT_FRACTION_REFUSED), readings);
        }
        List<Reading> toZero = FRACTIONS.stream()
                .filter(reading -> seconds(given, reading) <= 0)
                .toList();
        return readings.allows(Reading.TIMEOUT_NOT_POSITIVE_REFUSED)
                ? under(toZero, readings.with(Reading.TIMEOUT_NOT_POSITIVE_REFUSED))
                : List.of();
    }

    private static List<Readings> under(List<Reading> group, Readings readings) {
        List<Reading> allowed = group.stream().filter(readings::allows).toList();
        return allowed.isEmpty() ? List.of() : List.of(readings.within(allowed));
    }
}
