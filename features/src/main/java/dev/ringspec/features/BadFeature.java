package dev.ringspec.features;

/** A feature file that cannot be read. The message names file and line, and says what is wrong there. */
public final class BadFeature extends RuntimeException {
    BadFeature(String message) {
        super(message);
    }
}
