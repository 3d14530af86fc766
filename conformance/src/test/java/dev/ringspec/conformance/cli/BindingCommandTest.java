package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.BindingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BindingCommandTest {
    private static final String NEUTRAL = BindingFile.named(BindingFile.NEUTRAL).text();

    @TempDir
    Path folder = Path.of("");

    @Test
    void theNeutralBindingCanBeShownAndWhatIsShownCanBeUsed() throws IOException {
        Kit shown = Kit.run("binding", "show", "neutral");
        Path file = Files.writeString(folder.resolve("mine.yaml"), shown.out());

        assertThat(shown.code()).isZero();
        assertThat(Kit.run("binding", "check", file.toString()))
                .returns(0, Kit::code)
                .satisfies(kit -> assertThat(kit.out())
                        .startsWith("The binding neutral can be used.")
                        .contains("by server-sent-events", "initiateCall, acceptCall"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "callStatus: /status | callStatus: status | :91:3: \"callStatus\" is not what it should be. Write a JSON Pointer",
                "dialect:       | dialekt:    | :5:1: unknown key \"dialekt\". Known here: binding, name, dialect",
                "endCall:\\n    request: POST /v1/calls/{sessionId}/end\\n    success: 200\\n    answer: {call: /call}\\n  getActiveCall | getActiveCall | :49:1: \"commands\" has no \"endCall\". Add it: a request"
            })
    void aFaultIsNamedWithFileLineAndRemedy(String right, String wrong, String complaint) throws IOException {
        String text = NEUTRAL.replace(lines(right), lines(wrong));
        assertThat(text).isNotEqualTo(NEUTRAL);
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);

        Kit check = Kit.run("binding", "check", file.toString());
        Kit run = Kit.run("run", "--server", "http://127.0.0.1:1", "--binding", file.toString());

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.err()).contains(file.getFileName() + complaint);
        assertThat(run).returns(2, Kit::code).returns(check.err(), Kit::err);
    }

    @Test
    void whatHasToBeSetInTheEnvironmentIsSaid() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), NEUTRAL.replace("Bearer {token}", "Bearer {token} ${RINGSPEC_TEST_KEY}"));

        Kit check = Kit.run("binding", "check", file.toString());
        Kit run = Kit.run("run", "--server", "http://127.0.0.1:1", "--binding", file.toString());

        assertThat(check).returns(0, Kit::code);
        assertThat(check.out()).contains("to be set  RINGSPEC_TEST_KEY");
        assertThat(run).returns(2, Kit::code);
        assertThat(run.err()).contains("the environment has no RINGSPEC_TEST_KEY. Set it where the kit is started");
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
