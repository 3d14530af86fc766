package dev.ringspec.conformance.agent;

import java.time.Duration;

/**
 * How long the kit waits for an agent (agent protocol, Transport).
 *
 * @param initialize for the answer to {@code initialize}, from the start of the process
 * @param answer for any other answer, beside the time that {@code advanceTime} simulates
 * @param shutdown for the answer to {@code shutdown} and the end of the process
 */
public record Patience(Duration initialize, Duration answer, Duration shutdown) {
    /** The protocol's: 10 s, 5 s, 2 s. */
    public static final Patience DOCUMENTED =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(2));
}
