package dev.ringspec.model.subject;

/**
 * The subject could not be driven: not a verdict on its behaviour, but the end of what can be said of it. The message is for
 * a newcomer: what happened, and what to do about it.
 */
public class SubjectFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    public SubjectFailure(String message) {
        super(message);
        this.explanation = message;
    }

    public SubjectFailure(String message, Throwable cause) {
        super(message, cause);
        this.explanation = message;
    }

    /** What happened, and what to do about it, for a newcomer. */
    public String explanation() {
        return explanation;
    }
}
