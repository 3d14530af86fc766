package dev.ringspec.conformance.http.binding;

/**
 * Something that may go over the wire and nowhere else: not into a message, a log, a trace or a report.
 *
 * @param reveal what it is
 */
public record Secret(String reveal) {
    /** What stands for a secret wherever people look. */
    public static final String HIDDEN = "***";

    @Override
    public String toString() {
        return HIDDEN;
    }
}
