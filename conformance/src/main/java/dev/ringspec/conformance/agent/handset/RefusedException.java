package dev.ringspec.conformance.agent.handset;

import org.jspecify.annotations.Nullable;

/** The implementation said no, and nothing happened (error 1 of the agent protocol). */
public final class RefusedException extends RuntimeException {
    private final @Nullable String code;

    /**
     * A refusal.
     *
     * @param code the implementation's own error code, if it has one
     * @param message its own text, if it has one
     */
    public RefusedException(@Nullable String code, @Nullable String message) {
        super(message);
        this.code = code;
    }

    /** The implementation's own error code. */
    public @Nullable String code() {
        return code;
    }
}
