package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.report.Golden;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.twin.Comparison;
import dev.ringspec.conformance.twin.Effort;
import dev.ringspec.conformance.twin.PanReport;
import dev.ringspec.conformance.twin.Search;
import dev.ringspec.model.explore.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTextTest {
    private static final Effort TWO_SECONDS = effort(2);

    @Test
    void equalCountsAgree() throws IOException {
        Told told = told(comparison(1_817_891, 7_772_442, spin("errors: 0")));

        assertThat(told.code()).isZero();
        Golden.check("explore-twin.txt", told.text());
    }

    @Test
    void anotherNumberOfStatesDiffers() {
        Told told = told(comparison(1_817_890, 7_772_442, spin("errors: 0")));

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text())
                .contains("DIFFERS", "1,817,890 states here, 1,817,891 in the twin")
                .doesNotContain("transitions here");
    }

    @Test
    void anotherNumberOfStepsDiffers() {
        Told told = told(comparison(1_817_891, 7_772_443, spin("errors: 0")));

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("7,772,443 transitions here, 7,772,442 in the twin");
    }

    @Test
    void anErrorOfTheTwinDiffersWhateverTheCounts() {
        Told told = told(
                comparison(1_817_891, 7_772_442, "pan:1: assertion violated INV_7 (at depth 5)\n" + spin("errors: 1")));

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("Spin finds an error in the twin: assertion violated INV_7");
    }

    private static String spin(String errors) {
        return "State-vector 36 byte, depth reached 45, " + errors
                + "\n  1817891 states, stored\n  7772443 transitions (= stored+matched)\n";
    }

    private static Comparison comparison(long states, long transitions, String spin) {
        return new Comparison(
                new Progress(states, transitions, 40, 0), TWO_SECONDS, new Search(PanReport.of(spin), effort(4)));
    }

    private static Effort effort(int seconds) {
        return new Effort(
                Duration.ofSeconds(seconds),
                Optional.of(Duration.ofSeconds(seconds).dividedBy(2)));
    }

    private record Told(int code, String text) {}

    private static Told told(Comparison comparison) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new ComparisonText(new Page(new PrintStream(out, true, StandardCharsets.UTF_8), 100, false))
                .tell(comparison);
        return new Told(code, out.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }
}
