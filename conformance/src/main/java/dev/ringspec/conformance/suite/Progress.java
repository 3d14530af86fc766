package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Violation;

/** Hears how a run goes on. */
public interface Progress {
    Progress NONE = new Progress() {};

    /** A suite begins; so many cases are to be expected, or 0 if that depends. */
    default void begins(String suite, int cases) {}

    /** A case is done. */
    default void done(CaseResult result) {}

    /** Something broken was found, for the first time. */
    default void found(Violation violation) {}

    /** The story of a violation is being made shorter: so many runs so far. */
    default void shrinking(int runs) {}
}
