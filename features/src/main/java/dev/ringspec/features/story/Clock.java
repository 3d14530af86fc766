package dev.ringspec.features.story;

import java.util.concurrent.TimeUnit;

/** How late it is in a world, in seconds since it was opened. Virtual time stands still but for what a story lets pass. */
final class Clock {
    private final boolean virtual;
    private final long start = System.nanoTime();
    private double passed;

    Clock(boolean virtual) {
        this.virtual = virtual;
    }

    double now() {
        return virtual ? passed : (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    void pass(double seconds) {
        passed += seconds;
    }
}
