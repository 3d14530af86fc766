package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeaturesCommandTest {
    private static final String GIVEN = """
            Feature: Somebody's own

              Scenario: What happens on accept
                Given Alice and Bob are online
                And Alice is calling Bob
                When Bob accepts
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aScenarioOutOfExistingStepsPasses() throws IOException {
        Kit kit = play("    Then Alice is told that the call was accepted\n");

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).contains("passed         What happens on accept", "CONFORMS: 1 scenario: 1 passed");
    }

    @Test
    void aWrongExpectationIsToldWhichRequirementSpeaksAgainstIt() throws IOException {
        Kit kit = play("    Then the command is refused\n");

        assertThat(kit.code()).isEqualTo(1);
        assertThat(kit.out())
                .contains(
                        "FAILED         What happens on accept",
                        "at " + folder.resolve("own.feature") + ":3",
                        "ACC-1 (MUST) speaks against this",
                        "4  bob-1 accepts s1  -> ok (ongoing)",
                        "VIOLATES: 1 scenario: 1 failed");
    }

    @Test
    void anUnknownStepIsAnsweredByTheNearest() throws IOException {
        Kit kit = play("    Then Alice is told that the call is accepted\n");

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.out()).contains("MISWRITTEN", "The nearest that exist are", "Then {person} is told");
    }

    @Test
    void aFolderIsPlayedAgainstAnAgent() throws IOException {
        write("    Then Alice is told that the call was accepted\n");

        assertThat(Kit.run("features", folder.toString(), "--agent", Kit.agent("")))
                .returns(0, Kit::code);
        assertThat(Kit.run("features", folder.toString(), "--agent", Kit.agent("--fault accepted-lost"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void anAgentThatCannotBeStartedIsInconclusive() throws IOException {
        write("    Then the command succeeds\n");

        Kit kit = Kit.run("features", folder.toString(), "--agent", "no-such-program-here");

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.err()).contains("no-such-program-here");
    }

    @Test
    void aFeatureInWhichNothingCanBeTriedIsWrongUse() throws IOException {
        Path file = Files.writeString(folder.resolve("own.feature"), "Feature: Somebody's own\n");

        Kit kit = Kit.run("features", folder.toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.out()).isEmpty();
        assertThat(kit.err())
                .startsWith("ringspec: " + file + ":1: the feature has no scenario, so nothing was tried.");
    }

    @Test
    void whereNothingAppliesNothingIsPassed() throws IOException {
        Kit kit = Kit.run(
                "features",
                Files.writeString(folder.resolve("own.feature"), """
                        Feature: Somebody's own
                          Scenario: Of another reading
                            Given the reading OP-ender-told is "told"
                            And Alice and Bob are online
                            And Alice is in a call with Bob
                            When Alice ends the call
                            Then Alice is told that the call was ended
                        """).toString(),
                "--reading",
                "OP-ender-told=not-told");

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out())
                .contains("INCONCLUSIVE: 1 scenario: 1 not applicable\n  Nothing was tried, so nothing can be said.\n");
    }

    /** With its log, Cucumber would speak of the twins that it finds in a folder, on a standard error that is ours. */
    @Test
    void cucumberKeepsItsAdviceToItself() throws IOException {
        write("    Then the command succeeds\n");
        List<LogRecord> heard = new CopyOnWriteArrayList<>();
        Handler listening = listening(heard);
        Logger.getLogger("").addHandler(listening);
        try {
            Kit.run("features", folder.toString());
            Logger.getLogger("io.cucumber.core.runtime.Runtime").severe("advice");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }

        assertThat(heard).isEmpty();
    }

    private static Handler listening(List<LogRecord> heard) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                heard.add(said);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private Kit play(String then) throws IOException {
        return Kit.run("features", write(then).toString());
    }

    private Path write(String then) throws IOException {
        return Files.writeString(folder.resolve("own.feature"), GIVEN + then);
    }
}
