package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Violation;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress as a bar, for people who watch. */
final class BarProgress implements Watched {
    private static final int REDRAWN_MILLIS = 200;

    private final PrintStream err;
    private @Nullable ProgressBar bar;
    private int found;

    BarProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void begins(String suite, int cases) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(suite)
                .setInitialMax(cases > 0 ? cases : -1)
                .setUpdateIntervalMillis(REDRAWN_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    @Override
    public void done(CaseResult result) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void found(Violation violation) {
        found++;
        message(found + " found");
    }

    @Override
    public void shrinking(int runs) {
        message(found + " found, shortening: " + runs + " runs");
    }

    private void message(String text) {
        if (bar != null) {
            bar.setExtraMessage(text);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
