package dev.ringspec.conformance.twin;

import java.time.Duration;
import java.util.Optional;

/**
 * Measures what this process takes from now on. Its processor time has the compiler and the garbage collector of the Java
 * machine in it: they are part of the price.
 */
public final class Stopwatch {
    private final long start = System.nanoTime();
    private final Optional<Duration> before = cpu();

    /** What it took so far. */
    public Effort effort() {
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Effort(wall, before.flatMap(earlier -> cpu().map(later -> later.minus(earlier))));
    }

    private static Optional<Duration> cpu() {
        return ProcessHandle.current().info().totalCpuDuration();
    }
}
