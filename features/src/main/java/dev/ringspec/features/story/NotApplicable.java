package dev.ringspec.features.story;

import org.opentest4j.TestAbortedException;

/** The scenario does not concern this implementation; the message says why. Never counted as passed. */
public final class NotApplicable extends TestAbortedException {
    public NotApplicable(String reason) {
        super(reason);
    }
}
