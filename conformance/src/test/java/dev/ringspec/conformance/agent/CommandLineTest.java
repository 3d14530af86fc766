package dev.ringspec.conformance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "node agent.js              | node;agent.js",
                "  a   b                    | a;b",
                "a 'b  c' d                 | a;b  c;d",
                "a \"it's\" 'say \"x\"'     | a;it's;say \"x\"",
                "pre'fix 'post              | prefix post",
                "a\\ b c                    | a b;c",
                "'a\\b' C:\\x \"q\\\"q\"    | a\\b;C:\\x;q\"q",
            })
    void wordsAreSplitAsInAShell(String line, String words) {
        assertThat(CommandLine.words(line)).isEqualTo(List.of(words.split(";")));
    }

    @Test
    void anEmptyWordIsAWordToo() {
        assertThat(CommandLine.words("a '' b")).containsExactly("a", "", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a 'b", "a \"b"})
    void nothingAndOpenQuotesAreRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.words(line));
    }
}
