package dev.ringspec.features.story;

import org.opentest4j.TestAbortedException;

/** The scenario concerns this implementation, but it was not tried; the message says why. Never counted as passed. */
public final class Untried extends TestAbortedException {
    Untried(String reason) {
        super(reason);
    }
}
