package dev.ringspec.conformance.twin;

import java.time.Duration;
import java.util.Optional;

/**
 * What a search took.
 *
 * @param wall from its beginning to its end
 * @param cpu of all threads together, where the system tells; the fair measure on a machine that has other work to do
 */
public record Effort(Duration wall, Optional<Duration> cpu) {
    /** How many a second. */
    static double rate(long number, Duration time) {
        return number / Math.max(1e-9, seconds(time));
    }

    /** A duration in seconds. */
    public static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
