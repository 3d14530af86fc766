package dev.ringspec.features.story;

/** The scenario cannot be played as it is written. The message says to its author what to mend. */
public final class Miswritten extends RuntimeException {
    public Miswritten(String message) {
        super(message);
    }
}
