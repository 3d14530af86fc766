package dev.ringspec.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1 << 20})
    void aLineOfAnyLengthUpToTheLimitComesWhole(int length) throws IOException {
        String line = "y".repeat(length);
        Lines lines = lines(line + "\n" + line + "\nend");

        assertThat(lines.next()).asString().isEqualTo(line);
        assertThat(lines.next()).asString().isEqualTo(line);
        assertThat(lines.cutOff()).isFalse();
        assertThat(lines.next()).asString().isEqualTo("end");
        assertThat(lines.cutOff()).isTrue();
        assertThat(lines.next()).isNull();
    }

    @Test
    void theLineAfterOneThatIsTooLongIsStillRead() throws IOException {
        Lines lines = lines("z".repeat(3 << 20) + "\nnext\n");

        assertThatThrownBy(lines::next).isInstanceOf(Lines.TooLong.class);
        assertThat(lines.next()).asString().isEqualTo("next");
        assertThat(lines.next()).isNull();
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
