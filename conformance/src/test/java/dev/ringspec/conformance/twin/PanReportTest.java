package dev.ringspec.conformance.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Spin 6.5.2 printed on Debian, shortened where nothing is read. */
final class PanReportTest {
    private static final String WHOLE = """
            Depth=      43 States=    1e+06 Transitions= 4.24e+06 Memory=   123.675	t=     10.9 R=   9e+04

            (Spin Version 6.5.2 -- 6 December 2019)

            State-vector 36 byte, depth reached 45, errors: 0
              1817891 states, stored
              5954552 states, matched
              7772443 transitions (= stored+matched)
                    0 atomic steps

            	(1 of 1242 states)

            pan: elapsed time 21.1 seconds
            pan: rate 86278.643 states/second
            0m0.000000s 0m0.000000s
            1m3.620000s 0m0.120000s
            """;

    private static final String BROKEN = """
            pan:1: assertion violated INV_19 (at depth 8)
            pan: wrote twin.pml.trail

            (Spin Version 6.5.2 -- 6 December 2019)
            Warning: Search not completed

            State-vector 28 byte, depth reached 8, errors: 1
                   21 states, stored
                   32 states, matched
                   53 transitions (= stored+matched)

            pan: elapsed time 0 seconds
            """;

    private static final String TOO_DEEP = """
            error: max search depth too small

            State-vector 28 byte, depth reached 4, errors: 1
                   13 states, stored
                   22 states, matched
                   35 transitions (= stored+matched)
            """;

    @Test
    void aWholeSearchHasItsCountsAndItsTime() {
        PanReport report = PanReport.of(WHOLE);

        assertThat(report.states().value()).isEqualTo(1_817_891);
        assertThat(report.transitions().value()).isEqualTo(7_772_443);
        assertThat(report.errors()).isEmpty();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.cpu()).contains(Duration.ofMillis(63_740));
    }

    @Test
    void anErrorIsNamed() {
        PanReport report = PanReport.of(BROKEN);

        assertThat(report.errors()).containsExactly("assertion violated INV_19 (at depth 8)");
        assertThat(report.isComplete()).isFalse();
        assertThat(report.cpu()).isEmpty();
    }

    @Test
    void anErrorOfAnotherFormIsOneAllTheSame() {
        String strange = BROKEN.replace("pan:1: assertion", "something");

        assertThat(PanReport.of(strange).errors()).hasSize(1);
    }

    @Test
    void aSearchThatWasNotLetDeepEnoughFoundNoError() {
        PanReport report = PanReport.of(TOO_DEEP);

        assertThat(report.errors()).isEmpty();
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void withoutCountsThereIsNoReport() {
        assertThatThrownBy(() -> PanReport.of("pan: out of memory\n"))
                .isInstanceOf(SpinFailure.class)
                .hasMessageContaining("out of memory");
    }

    @Test
    void fromAHundredMillionOnACountIsRounded() {
        PanNumber rounded = new PanNumber(new BigDecimal("1.2345679e+08"));

        assertThat(rounded.isOf(123_456_789)).isTrue();
        assertThat(rounded.isOf(123_456_779)).isFalse();
        assertThat(new PanNumber(new BigDecimal("1.2e+08")).isOf(120_000_010)).isFalse();
        assertThat(new PanNumber(new BigDecimal("99999999")).isOf(99_999_998)).isFalse();
    }
}
