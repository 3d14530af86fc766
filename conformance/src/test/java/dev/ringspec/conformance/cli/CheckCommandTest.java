package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.report.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aLegalTraceConforms() throws IOException {
        Kit kit = check(Recordings.good());

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).startsWith("CONFORMS: 1 trace, 12 observations.").contains("OP-timeout-caller");
        assertThat(kit.err()).isEmpty();
    }

    @Test
    void anEventThatIsMissingAtAQuietIsNamedWithItsStory() throws IOException {
        Kit kit = check(Recordings.silent());

        assertThat(kit.code()).isEqualTo(1);
        assertThat(kit.out()).contains("1. RNG-1 (MUST) is broken", "expected  onIncomingCallReceived (initiated)");
        Golden.check("check-violating.txt", kit.out().replace(folder.toString(), "FOLDER"));
    }

    @Test
    void aReadingThatIsAdvisedAgainstIsWarnedOf() throws IOException {
        Kit kit = check(Recordings.silentTimeout());

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).contains("\nWarnings\n  TMO-5 ", "OP-timeout-receiver             none (discouraged)");
    }

    @Test
    void twoUsersWhoCallEachOtherMustNotBothBeBusy() throws IOException {
        Kit kit = check(Recordings.bothBusy());

        assertThat(kit.code()).isEqualTo(1);
        assertThat(kit.out()).contains("1. RACE-5 (MUST) is broken", "breaks    also INI-1");
    }

    @Test
    void aTraceThatEndsWhileSomethingIsDueIsInconclusive() throws IOException {
        Kit kit = check(Recordings.cutShort());

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out()).startsWith("INCONCLUSIVE").contains("ends while something is still due");
    }

    @Test
    void violatesOutranksInconclusive() throws IOException {
        Path cut = Recordings.write(folder, "cut.jsonl", Recordings.cutShort());
        Path silent = Recordings.write(folder, "silent.jsonl", Recordings.silent());

        assertThat(Kit.run("check", silent.toString(), cut.toString()).code()).isEqualTo(1);
    }

    @Test
    void theFilesOfOneCheckAreOneImplementation() throws IOException {
        Path one = Recordings.write(folder, "one.jsonl", Recordings.good());
        Path other = Recordings.write(folder, "other.jsonl", Recordings.readOtherwise());

        assertThat(Kit.run("check", one.toString()).code()).isZero();
        assertThat(Kit.run("check", other.toString()).code()).isZero();
        assertThat(Kit.run("check", one.toString(), other.toString()).code()).isEqualTo(1);
    }

    @Test
    void aTruncatedLineIsABadFileAndNamed() throws IOException {
        Path file = folder.resolve("cut.jsonl");
        String whole = Recordings.text(Recordings.good());
        Files.writeString(file, whole.substring(0, whole.length() - 9));

        Kit kit = Kit.run("check", file.toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).startsWith("ringspec: " + file + ":13: the file ends in the middle of a line");
        assertThat(kit.err()).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Kit kit = Kit.run("check", folder.resolve("none.jsonl").toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains("none.jsonl", "Check the path");
    }

    @Test
    void aDashIsStandardInputAndVerboseTellsTheRate() {
        Kit kit = Kit.reading(Recordings.text(Recordings.good()), "check", "-", "--verbose");

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).contains("observations/s");
    }

    @Test
    void aFolderStandsForTheTracesInItHoweverDeep() throws IOException {
        Recordings.write(Files.createDirectories(folder.resolve("a/b")), "deep.jsonl", Recordings.good());
        Path top = Recordings.write(folder, "top.jsonl", Recordings.good());
        Files.writeString(folder.resolve("report.json"), "{}");

        assertThat(Kit.run("check", folder.toString(), top.toString()))
                .returns(0, Kit::code)
                .extracting(Kit::out)
                .asString()
                .startsWith("CONFORMS: 2 traces, 24 observations.");
        Recordings.write(folder.resolve("a"), "silent.jsonl", Recordings.silent());
        assertThat(Kit.run("check", folder.toString())).returns(1, Kit::code);
    }

    @Test
    void aFolderWithoutTracesIsNoPass() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "hello");

        Kit kit = Kit.run("check", folder.toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.out()).isEmpty();
        assertThat(kit.err())
                .startsWith("ringspec: There is no trace in " + folder + ", so nothing was checked")
                .contains("ends in .jsonl");
    }

    @Test
    void aReplayIsProposedWithTheSettleTimeOfTheCheck() throws IOException {
        Path file = Recordings.write(folder, "silent.jsonl", Recordings.silent());

        assertThat(Kit.run("check", "--settle", "2s", file.toString()).out())
                .contains("  replay    ringspec replay " + file + " --agent 'CMD …' --settle 2s\n");
    }

    @Test
    void withoutAFileTheFixIsNamed() {
        Kit kit = Kit.run("check");

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains("check needs FILE.", "Try: ringspec help check");
    }

    private Kit check(List<String> lines) throws IOException {
        return Kit.run("check", Recordings.write(folder, "trace.jsonl", lines).toString());
    }
}
