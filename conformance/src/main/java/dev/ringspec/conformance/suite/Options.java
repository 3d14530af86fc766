package dev.ringspec.conformance.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a run is to go.
 *
 * @param suites which suites: {@code features}, {@code random}
 * @param only a glob on case ids, such as {@code features/accept/*}
 * @param seed the seed of the random scripts
 * @param budget how long random scripts may be tried
 * @param scripts how many random scripts at the most
 * @param strict whether a SHOULD counts as a MUST
 * @param settle how long real time needs to become quiet, in microseconds
 */
public record Options(
        Set<String> suites,
        Optional<String> only,
        long seed,
        Duration budget,
        int scripts,
        boolean strict,
        long settle) {}
