package dev.ringspec.conformance.baresip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetstringTest {
    @ParameterizedTest
    @CsvSource({"hello, '5:hello,'", "'', '0:,'", "'a:1,b', '5:a:1,b,'", "é, '2:é,'"})
    void theLengthCountsBytes(String text, String frame) {
        assertThat(Netstring.encode(text)).isEqualTo(frame.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"a\":\"b\"}", "12:,34,", "é\u2028\n"})
    void whatWasEncodedIsReadBack(String text) throws IOException {
        assertThat(Netstring.read(new ByteArrayInputStream(Netstring.encode(text))))
                .contains(text);
    }

    @Test
    void oneAfterTheOtherIsReadUntilTheEnd() throws IOException {
        InputStream in = stream("1:a,0:,2:bc,");
        assertThat(Netstring.read(in)).contains("a");
        assertThat(Netstring.read(in)).contains("");
        assertThat(Netstring.read(in)).contains("bc");
        assertThat(Netstring.read(in)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'5:hello', comma",
        "'5:helloX', comma",
        "'3:hello,', comma",
        "'x:,', not a number",
        "':,', not a number"
    })
    void aBrokenFrameIsAnError(String frame, String complaint) {
        assertThatIOException().isThrownBy(() -> Netstring.read(stream(frame))).withMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12"})
    void anEndWithinTheLengthIsAnError(String frame) {
        assertThatIOException().isThrownBy(() -> Netstring.read(stream(frame))).isInstanceOf(EOFException.class);
    }

    @Test
    void aLengthBeyondReasonIsNotWaitedFor() {
        assertThatIOException()
                .isThrownBy(() -> Netstring.read(stream("99999999999999999999:")))
                .withMessageContaining("more than " + Netstring.LONGEST);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
