package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Level;
import java.io.PrintStream;
import java.time.Duration;

/** Progress in plain lines, for logs: few of them. */
final class LineProgress implements Watched {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintStream err;
    private String suite = "";
    private int expected;
    private int done;
    private long last = System.nanoTime();

    LineProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void begins(String next, int cases) {
        suite = next;
        expected = cases;
        done = 0;
        err.println("Trying " + next + (cases > 0 ? ": " + Page.count(cases, "case") : ""));
    }

    @Override
    public void done(CaseResult result) {
        done++;
        if (System.nanoTime() - last >= PAUSE) {
            last = System.nanoTime();
            err.println("  " + suite + ": " + done + (expected > 0 ? " of " + expected : "") + " cases done");
        }
    }

    @Override
    public void found(Violation violation) {
        Refutation refutation = violation.refutation();
        String id = refutation.requirement().id();
        String said = refutation.level() == Level.MUST ? id + " is broken" : "it falls short of " + id;
        err.println("  found: " + said + ", in " + violation.caseId());
    }

    @Override
    public void shrinking(int runs) {
        if (System.nanoTime() - last >= PAUSE) {
            last = System.nanoTime();
            err.println("  making its story shorter: " + runs + " runs so far");
        }
    }

    @Override
    public void close() {
        // A line is done when it is written.
    }
}
