package dev.ringspec.conformance.http.binding;

/** An answer or event that cannot be read by the binding. The message says what is wrong with it, without quoting it. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
