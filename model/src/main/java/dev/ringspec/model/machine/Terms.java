package dev.ringspec.model.machine;

import dev.ringspec.model.spec.Capabilities;

/**
 * How time is reckoned, in microseconds.
 *
 * @param defaultTimeout the timeout of a call that is given none
 * @param early how much too early a timer may fire
 * @param late how much too late
 */
public record Terms(long defaultTimeout, long early, long late) {
    /** One second. */
    public static final long SECOND = 1_000_000;

    /** Exact time, as under virtual time: the tolerance is zero. */
    public static Terms exact(Capabilities capabilities) {
        return new Terms(capabilities.defaultTimeout() * SECOND, 0, 0);
    }

    /** Real time: a timer may fire up to a second early and up to the settle time late. */
    public static Terms real(Capabilities capabilities, long settle) {
        return new Terms(capabilities.defaultTimeout() * SECOND, SECOND, settle);
    }
}
