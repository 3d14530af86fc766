package dev.ringspec.conformance.cli;

import dev.ringspec.model.oracle.Verdict;

/** What the shell is told (a frozen surface). */
final class ExitCode {
    static final int CONFORMS = 0;
    static final int VIOLATES = 1;
    static final int WRONG_USE = 2;
    static final int INCONCLUSIVE = 3;

    private ExitCode() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case CONFORMS -> CONFORMS;
            case VIOLATES -> VIOLATES;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }
}
