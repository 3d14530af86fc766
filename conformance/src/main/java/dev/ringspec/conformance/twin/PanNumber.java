package dev.ringspec.conformance.twin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A count as pan prints it: with eight digits, so that from a hundred million on it is rounded.
 *
 * @param told the count as told
 */
public record PanNumber(BigDecimal told) {
    private static final MathContext EIGHT_DIGITS = new MathContext(8, RoundingMode.HALF_EVEN);

    /** Whether pan would print this count for the given one. */
    public boolean isOf(long exact) {
        return new BigDecimal(exact).round(EIGHT_DIGITS).compareTo(told) == 0;
    }

    public long value() {
        return told.longValue();
    }
}
