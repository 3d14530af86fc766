package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever tells people of an agent of an iOS team speaks the dialect of iOS. */
final class DialectTest {
    private static final String AGENT = Kit.agent(IosAgent.class, "quick-cancel-lost");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRunAndItsReplayTellTheStoryInTheDialectOfTheAgent() throws IOException {
        Kit run = Kit.run(
                "run",
                "--only",
                "features/cancel/cancelling-at-once*",
                "--report",
                folder.toString(),
                "--agent",
                AGENT);
        Kit replay = Kit.run("replay", folder.resolve("traces/CAN-6-1.jsonl").toString(), "--agent", AGENT);

        assertThat(run.out()).contains("subject   acme-ios 1 (ios)");
        spokenAsOnIos(run);
        spokenAsOnIos(replay);
        assertThat(folder.resolve("TEST-ringspec.xml"))
                .content()
                .contains("onIncomingCallCanceled")
                .doesNotContain("onIncomingCallCancelled");
        assertThat(folder.resolve("report.json"))
                .content()
                .contains("onIncomingCallCancelled")
                .doesNotContain("onIncomingCallCanceled");
    }

    @Test
    void aFeatureTellsItsStoryInTheDialectOfTheAgent() throws IOException {
        Path feature = folder.resolve("own.feature");
        Files.writeString(feature, """
                Feature: Somebody's own

                  Scenario: Nothing can be wrong with a cancel
                    Given Alice and Bob are online
                    And Alice is calling Bob
                    When Alice cancels
                    Then the command is refused
                """);

        Kit kit = Kit.run("features", feature.toString(), "--agent", Kit.agent(IosAgent.class, "accepted-lost"));

        spokenAsOnIos(kit);
    }

    private static void spokenAsOnIos(Kit kit) {
        assertThat(kit.code()).isEqualTo(1);
        assertThat(kit.out())
                .contains("cancels s", " by rejectCall(sessionID:status:)", ".cancelled")
                .doesNotContain("onIncomingCallCancelled", "`cancelled`");
    }
}
