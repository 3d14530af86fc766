package dev.ringspec.conformance.junit;

import org.jspecify.annotations.Nullable;

/**
 * A case says nothing of the implementation: its subject broke down, or was never told how to begin. An error to JUnit, and
 * no failure; never a pass. Its cause, if any, is what the subject has thrown; it has no stack trace of its own.
 */
final class CouldNotTest extends RuntimeException {
    CouldNotTest(String explanation, @Nullable Throwable cause) {
        super(explanation, cause, false, false);
    }

    CouldNotTest(String explanation) {
        this(explanation, null);
    }
}
