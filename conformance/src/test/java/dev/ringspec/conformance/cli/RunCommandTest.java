package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunCommandTest {
    private static final String[] FEW = {"run", "--suite", "random", "--tests", "5"};

    @TempDir
    Path folder = Path.of("");

    @Test
    void theReferenceSystemConforms() {
        Kit kit = Kit.run(FEW);

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).startsWith("CONFORMS: ringspec reference").contains("Requirements:", "Readings shown:");
        assertThat(kit.err()).contains("Trying random");
    }

    @Test
    void aSpentBudgetIsToldWithWhatWasTried() {
        assertThat(Kit.run("run", "--suite", "random", "--budget", "1ms").out())
                .containsPattern(
                        "- random: stopped after \\d+ of 500, the budget of 0\\.001 s is spent \\(--budget\\)\\.\n");
        assertThat(Kit.run(FEW).out()).doesNotContain("stopped after");
    }

    @Test
    void reportsAreWrittenWhereAskedFor() throws IOException {
        Kit kit = Kit.run("run", "--suite", "random", "--tests", "5", "--seed", "7", "--report", folder.toString());

        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("report.json").toFile());
        assertThat(kit.code()).isZero();
        assertThat(report.path("verdict").asText()).isEqualTo("conforms");
        assertThat(report.path("seed").asInt()).isEqualTo(7);
        assertThat(folder.resolve("TEST-ringspec.xml")).exists();
        assertThat(folder.resolve("traces/random/7-1.jsonl")).exists();
    }

    /** The whole way of a failure: an agent that is broken, its story, its trace judged again, its replay. */
    @Test
    void aBrokenAgentIsFoundAndItsReplayShowsTheSameAgain() throws IOException {
        String agent = Kit.agent("--fault incoming-lost");

        Kit kit = Kit.run("run", "--suite", "random", "--tests", "12", "--agent", agent, "--report", folder.toString());

        assertThat(kit.code()).isEqualTo(1);
        assertThat(kit.out()).contains("1. RNG-1 (MUST) is broken", "<- here", " explain RNG-1");
        assertThat(kit.err()).contains("found: RNG-1 is broken");
        String trace = folder.resolve("traces/RNG-1-1.jsonl").toString();
        assertThat(kit.out()).contains(Paste.line(List.of("replay", trace, "--agent", agent)));
        assertThat(Kit.run("check", trace)).returns(1, Kit::code);
        Kit again = Kit.run("replay", trace, "--agent", agent);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .startsWith("VIOLATES: ringspec reference, broken: incoming-lost 1 breaks RNG-1.")
                .contains("1. RNG-1 (MUST) is broken")
                .doesNotContain("the reference system inside the kit");
        assertThat(Kit.run("check", trace).out()).contains(Paste.line(List.of("replay", trace, "--agent", "CMD …")));
        Kit reference = Kit.run("replay", trace);
        assertThat(reference.code()).isZero();
        assertThat(reference.out())
                .startsWith("CONFORMS: ringspec reference 1 breaks nothing this time.")
                .contains(
                        "This was the reference system inside the kit.",
                        Paste.line(List.of("replay", trace, "--agent", "CMD …")));
    }

    @Test
    void anAgentThatCannotBeStartedIsInconclusiveAndReported() {
        Kit kit = Kit.run("run", "--agent", "no-such-program-here", "--report", folder.toString());

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out())
                .startsWith("INCONCLUSIVE: agent 'no-such-program-here' could not be tested.\n")
                .contains("ringspec doctor --agent no-such-program-here\n");
        assertThat(folder.resolve("report.json")).content().contains("\"verdict\" : \"inconclusive\"", "\"failure\"");
    }

    @Test
    void theReadingsGivenAreShown() {
        Kit kit = Kit.run(
                "run", "--suite", "random", "--tests", "60", "--reading", "OP-timeout-caller=rejected-rejected");

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).containsPattern("OP-timeout-caller +rejected-rejected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--suite features,randon         | no suite 'randon', but features and random",
                "--budget 30                     | a number and a unit, such as 500ms, 30s or 2m, and not '30'",
                "--budget 0                      | a number and a unit, such as 500ms, 30s or 2m, and not '0'",
                "--budget 0s                     | expected from 1ms to 24h, and not '0s'",
                "--settle soon                   | such as 500ms, 30s or 2m, and not 'soon'",
                "--settle 0ms                    | expected from 1ms to 30s, and not '0ms'",
                "--settle -5ms                   | expected from 1ms to 30s, and not '-5ms'",
                "--settle 999999999999h          | expected from 1ms to 30s, and not '999999999999h'",
                "--seed one                      | '--seed': expected a whole number, such as 7, and not 'one'",
                "--tests -1                      | expected a number of scripts from 0 to 1000000, and not -1",
                "--tests 9999999999              | expected a whole number",
                "--agent ''                      | Write the program that starts the agent, in quotes",
                "--subject baresipp              | expected reference, baresip or janus, and not 'baresipp'",
                "--subject baresip --agent x     | ringspec: --agent and --subject exclude each other. Choose one.",
                "--agent x --binding y           | ringspec: --agent and --binding exclude each other. Choose one.",
                "--binding neutral               | ringspec: --binding needs --server, the address",
                "--reading OP-ender=told         | Did you mean OP-ender-told",
                "--reading OP-ender-told=always  | OP-ender-told has no reading 'always', but told, not-told",
                "--reading told                  | such as OP-ender-told=told, and not 'told'",
                "--agent x --reading OP-glare=x  | OP-glare has no reading 'x'",
                "--only nothing-fits             | no case fits 'nothing-fits'. See all by: ringspec list",
                "--only features/{end,accept}/* | no case fits 'features/{end,accept}/*'. Braces mean nothing here: write one name, or a *",
                "--only random/2-1               | Did you mean random/1-1",
                "--only features/accept/*        | It fits cases of the suite features, which --suite leaves out",
                "--suite features --only features/acept/* | Did you mean features/accept/*",
                "--suite features --only both-sides* | A * stands for anything: '*both-sides*' fits ",
                "--strikt                        | Unknown option: '--strikt'",
                "--jobs 4                        | Unknown options: '--jobs', '4'"
            })
    void wrongUseNamesTheFix(String options, String complaint) {
        Kit kit = Kit.run(("run --tests 1 --suite random " + options)
                .replace("--tests 1 --suite random --suite", "--suite")
                .replace("--tests 1 --suite random --tests", "--tests")
                .split(" ", -1));

        assertThat(kit.err()).contains(complaint).doesNotContain("\tat ", "Trying");
        assertThat(kit.code()).isEqualTo(2);
    }

    @Test
    void onlyTheSuitesOfWhichAnythingIsTriedAreAnnouncedWithTheirNumber() {
        assertThat(Kit.run("run", "--only", "features/races/both-sides-end-*").err())
                .isEqualTo("Trying features: 1 case\n");
        assertThat(Kit.run("run", "--only", "random/1-?").err()).isEqualTo("Trying random: 9 cases\n");
    }

    @Test
    void whatIsNotTriedIsToldInTheWordsOfTheReport() {
        Kit kit = Kit.run("run", "--verbose", "--suite", "features", "--only", "features/end/*");

        assertThat(kit.out())
                .containsPattern("cases +\\d+ conform, \\d+ not applicable\n")
                .containsPattern("- features/end/\\S+ is not applicable:\\s+This implementation")
                .doesNotContain("skipped");
    }

    @Test
    void aReadingForAnAgentIsWrongUse() {
        Kit kit = Kit.run("run", "--agent", "x", "--reading", "OP-ender-told=told");

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains("--reading is for the reference system only");
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidSo() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        Kit kit = Kit.run("run", "--suite", "random", "--tests", "1", "--report", file.toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains("cannot be used as a folder", "taken");
    }
}
