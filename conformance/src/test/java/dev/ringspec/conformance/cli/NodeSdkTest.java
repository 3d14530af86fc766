package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example SDK with the kit's own server behind it: it conforms, and each of its broken variants is caught. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class NodeSdkTest {
    private static final Path EXAMPLE = Path.of("examples", "javascript");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void needsNode() {
        assumeTrue(hasNode(), "There is no node here; .ci/run installs it.");
    }

    @ParameterizedTest
    @CsvSource({"features/accept/*", "features/groups/*", "features/timeout/*", "features/bad-input/*"})
    void theWholeOneConforms(String only) {
        Kit kit = run("", "--suite", "features", "--only", only);

        assertThat(kit).as(kit.out() + kit.err()).returns(0, Kit::code);
        assertThat(kit.out()).startsWith("CONFORMS: ringspec-example-js");
    }

    @ParameterizedTest
    @CsvSource({"features/wire/*", "features/cancel/*", "features/races/*"})
    void theWholeOneConformsOnAWireThatCannotBeTrusted(String only) {
        Kit kit = run("", "--suite", "features", "--only", only, "--wire-faults");

        assertThat(kit).as(kit.out() + kit.err()).returns(0, Kit::code);
    }

    @ParameterizedTest
    @CsvSource({
        "retries-an-accept, features/wire/an-accept-whose-*, ACC-6, bob-1 sends acceptCall",
        "forgets-to-stop-ringing, features/wire/a-cancel-that-was-lost-*, CAN-2, nothing had come of",
        "takes-a-lost-answer-for-a-refusal, features/wire/an-accept-whose-*, RACE-8, says that acceptCall was refused",
        "double-end, features/end/the-receiver-is-told-*, END-8, sends endCall",
        "sends-what-it-should-refuse, features/bad-input/a-status-*, ARG-5, sends rejectCall"
    })
    void aBrokenOneIsCaughtByItsOwnRequirement(String variant, String only, String requirement, String seen) {
        Kit kit = run(" --broken " + variant, "--suite", "features", "--only", only, "--wire-faults");

        assertThat(kit).as(kit.out() + kit.err()).returns(1, Kit::code);
        assertThat(kit.out())
                .contains("1. " + requirement + " (MUST) is broken")
                .contains(seen)
                .contains("<- here")
                .contains("--backend neutral --wire-faults");
    }

    @Test
    void whatIsToldOfTheWireStandsInTheStoryAndNotInTheTrace() throws IOException {
        Kit kit = run(
                " --broken retries-an-accept",
                "--suite",
                "features",
                "--only",
                "features/wire/an-accept-whose-*",
                "--wire-faults");

        assertThat(kit.out()).contains("(the answer to bob-1's next acceptCall is lost)");
        assertThat(Files.readString(folder.resolve("traces/ACC-6-1.jsonl"))).doesNotContain("is lost");
    }

    private Kit run(String broken, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "--agent", "node " + EXAMPLE + broken));
        words.addAll(List.of("--backend", "neutral", "--report", folder.toString()));
        words.addAll(List.of(more));
        return Kit.run(words.toArray(String[]::new));
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
