package dev.ringspec.conformance.cli;

import dev.ringspec.model.explore.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A line about every second: exploring has no end that could be foretold. */
final class ExploreProgress implements Progress.Watch {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final PrintStream err;
    private final long start = System.nanoTime();
    private long last = start;

    ExploreProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(Progress progress) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            double seconds = (now - start) / 1e9;
            err.println(String.format(
                    Locale.ROOT,
                    "  %,.0f s: %,d states, %,d of them to go on from, level %d, %,.0f states/s",
                    seconds,
                    progress.states(),
                    progress.waiting(),
                    progress.depth(),
                    progress.states() / seconds));
        }
    }
}
