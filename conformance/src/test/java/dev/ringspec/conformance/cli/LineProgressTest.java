package dev.ringspec.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.report.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

final class LineProgressTest {
    @Test
    void whatIsFoundIsBrokenOnlyIfItIsAMust() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (LineProgress progress = new LineProgress(new PrintStream(err, true, UTF_8))) {
            Samples.violating().violations().forEach(progress::found);
        }

        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "  found: RNG-1 is broken, in features/ringing/the receiver is told",
                        "  found: it falls short of PAY-15, in random/1");
    }
}
