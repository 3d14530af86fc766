package dev.ringspec.features.story;

import org.opentest4j.TestAbortedException;

/** Nothing can be said: the subject could not be driven on, gave no definite answer, or the oracle gave up. */
public final class Untold extends TestAbortedException {
    Untold(String reason) {
        super(reason);
    }
}
