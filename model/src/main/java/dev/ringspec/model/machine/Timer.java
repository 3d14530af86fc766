package dev.ringspec.model.machine;

/**
 * When the timer of a call runs out: some moment of an interval, since nobody outside sees the moment at which a command
 * takes effect. Under virtual time the interval is one instant.
 *
 * @param length the timeout, in microseconds
 * @param earliest it cannot have run out before, in microseconds from the start of the trace
 * @param latest it has run out by then; {@link Long#MAX_VALUE} as long as the initiate is not answered and nobody was told
 *     of the call
 */
public record Timer(long length, long earliest, long latest) {
    /** A timer that does not run. */
    public static final Timer STOPPED = new Timer(0, Long.MAX_VALUE, Long.MAX_VALUE);

    /** What started it had taken effect by that moment; one that stands still is left alone. */
    Timer startedBy(long at, long late) {
        return equals(STOPPED) ? this : new Timer(length, earliest, Math.min(latest, at + length + late));
    }

    /** Whether nobody has seen yet that it runs; one of no length has run out by the answer to what started it. */
    boolean isUnseen() {
        return latest == Long.MAX_VALUE && length > 0;
    }
}
