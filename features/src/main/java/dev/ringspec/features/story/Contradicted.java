package dev.ringspec.features.story;

/** The scenario asks for something else than what happened, and what happened is legal: it contradicts the model. */
public final class Contradicted extends AssertionError {
    Contradicted(String message) {
        super(message);
    }
}
