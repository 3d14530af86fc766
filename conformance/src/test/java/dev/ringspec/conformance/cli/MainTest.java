package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.report.Golden;
import dev.ringspec.features.Features;
import dev.ringspec.features.Scenario;
import dev.ringspec.features.StepBook;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    @Test
    void helpListsTheCommands() throws IOException {
        Kit kit = Kit.run("help");

        assertThat(kit.code()).isZero();
        Golden.check("help.txt", kit.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "check",
                "compare",
                "features",
                "list",
                "explain",
                "explore",
                "export",
                "doctor",
                "replay",
                "agent",
                "serve",
                "binding",
                "binding check",
                "binding show"
            })
    void everyCommandHasHelp(String command) {
        String help = Kit.run(("help " + command).split(" ", -1)).out();

        assertThat(help).startsWith("Usage: ringspec " + command);
        assertThat(Kit.run((command + " --help").split(" ", -1)))
                .returns(0, Kit::code)
                .extracting(Kit::out)
                .isEqualTo(help);
    }

    @Test
    void theVersionIsTold() {
        assertThat(Kit.run("--version"))
                .returns(0, Kit::code)
                .extracting(Kit::out)
                .asString()
                .startsWith("ringspec ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''              | First steps:",
                "--verbose       | Usage: ringspec [-hV] [--verbose] [COMMAND]",
                "rum             | ringspec: There is no command 'rum'. Did you mean run?",
                "chekc x         | Did you mean check?",
                "xyzzy           | There is no command 'xyzzy'. The commands are help, run, check, ",
                "--seed 1 run    | Options come after the command, such as: ringspec run --seed",
                "list ACC-1      | There is nothing to do with 'ACC-1' here.",
                "run --agent node agent.js | in quotes: --agent 'node agent.js'",
                "help rum        | Did you mean run?",
                "help binding chek | There is no command 'chek'. Did you mean check?",
                "binding check   | Try: ringspec help binding check",
                "explain         | ringspec: explain needs ID.",
                "export          | ringspec: export needs --format NAME,…",
                "run --only      | ringspec: --only needs a value: GLOB",
                "binding check   | ringspec: binding check needs FILE.",
                "explain ACC-99  | no requirement, open point or case 'ACC-99'. Did you mean ACC-",
                "explain features/accept/none | Did you mean features/accept/",
                "features none.feature | none.feature",
                "explain OP-ender-tol | Did you mean OP-ender-told",
                "explain --dialect io ACC-1 | there is no dialect 'io', but canonical, javascript, ios, objective-c,",
                "explain --dialect io ACC-1 | Did you mean ios",
                "doctor          | ringspec: doctor needs --agent 'CMD …' or --listen [HOST:]PORT.",
                "replay none.jsonl | ringspec: none.jsonl: there is no such file. Check the path.",
                "replay src      | ringspec: src: this is a folder, not a trace. Name one of the files in it.",
                "agent --fault incoming-los | Did you mean incoming-lost"
            })
    void wrongUseIsExitCodeTwoAndNamesTheFix(String line, String complaint) {
        Kit kit = Kit.run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(kit.out()).isEmpty();
    }

    @Test
    void listNamesEveryRequirementAndOpenPoint() {
        Kit kit = Kit.run("list");

        assertThat(kit.code()).isZero();
        assertThat(kit.out())
                .contains(
                        Arrays.stream(Requirement.values()).map(Requirement::id).toList());
        assertThat(kit.out())
                .contains(Arrays.stream(OpenPoint.values()).map(OpenPoint::id).toList());
    }

    @Test
    void explainShowsAllOfTheCatalogue() throws IOException {
        String act = Kit.run("explain", "act-1").out();

        assertThat(act).contains("  shown by      features/active-call/");
        Golden.check("explain-ACT-1.txt", act.substring(0, act.indexOf("  shown by")));
        Golden.check(
                "explain-OP-ender-told.txt", Kit.run("explain", "OP-ENDER-TOLD").out());
    }

    @Test
    void explainSpeaksTheDialectAskedFor() throws IOException {
        String ios = Kit.run("explain", "--dialect", "ios", "can-2").out();

        assertThat(ios).contains("  shown by ");
        Golden.check("explain-ios-CAN-2.txt", ios.substring(0, ios.indexOf("  shown by")));
        Golden.check(
                "explain-ios-OP-timeout-caller.txt",
                Kit.run("explain", "--dialect", "iOS", "OP-timeout-caller").out());
    }

    @Test
    void canonicalIsWhatExplainSpeaksAnyway() {
        assertThat(Kit.run("explain", "--dialect", "canonical", "RNG-2").out())
                .isEqualTo(Kit.run("explain", "RNG-2").out());
    }

    @Test
    void listNamesTheScenariosAndEachCanBeExplained() {
        List<Scenario> scenarios = Features.bundled().scenarios();
        String list = Kit.run("list").out();

        assertThat(scenarios).isNotEmpty().allMatch(s -> list.contains("  " + s.id() + "\n"));
        Scenario first = scenarios.get(0);
        assertThat(Kit.run("explain", first.id()).out())
                .contains(first.name(), first.feature())
                .contains(first.steps())
                .contains("accept.feature, line " + first.line() + "\n")
                .doesNotContain("dev/ringspec");
    }

    @Test
    void listStepsNamesEveryStepWithItsMeaning() {
        assertThat(Kit.run("list", "--steps").out().lines())
                .containsAll(StepBook.steps().stream()
                        .map(s -> String.format("%-5s %s", s.keyword(), s.expression()))
                        .toList());
    }

    @Test
    void listStepsExplainsTheWordsInBracesAndShowsAFeatureThatPasses(@TempDir Path folder) throws IOException {
        String listed = Kit.run("list", "--steps").out();
        assertThat(listed).contains("{deed}", "{point}");
        String example = listed.substring(listed.indexOf("Feature:"), listed.indexOf("The words in braces"));
        Path file = Files.writeString(folder.resolve("ours.feature"), example);

        Kit kit = Kit.run("features", file.toString());

        assertThat(kit.code()).as(kit.out()).isZero();
        assertThat(kit.out()).contains("CONFORMS: 1 scenario: 1 passed");
    }

    @Test
    void everyRequirementAndOpenPointCanBeExplained() {
        for (Requirement requirement : Requirement.values()) {
            assertThat(Kit.run("explain", requirement.id()).out()).startsWith(requirement.id());
        }
        for (OpenPoint point : OpenPoint.values()) {
            assertThat(Kit.run("explain", point.id()).out()).startsWith(point.id());
        }
    }

    @Test
    void everyFaultIsListedUnderItsName() {
        assertThat(Kit.run("agent", "--list-faults").out().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyElementsOf(Faults.ALL.stream().map(Fault::name).toList());
    }

    @Test
    void theAgentServesTheReferenceSystemAndAnswersAfterEverythingThatCameOfACommand() {
        Kit kit = Kit.reading(
                ("{'jsonrpc':'2.0','id':1,'method':'openWorld','params':{'world':'w','users':[{'uid':'alice'},"
                                + "{'uid':'bob'}],'devices':[{'device':'a','uid':'alice'},{'device':'b','uid':'bob'}]}}\n"
                                + "{'jsonrpc':'2.0','id':2,'method':'addCallListener','params':{'world':'w','device':'b',"
                                + "'listenerId':'main'}}\n"
                                + "{'jsonrpc':'2.0','id':3,'method':'initiateCall','params':{'world':'w','device':'a',"
                                + "'receiverId':'bob','receiverType':'user','callType':'audio'}}\n"
                                + "{'jsonrpc':'2.0','id':4,'method':'advanceTime','params':{'world':'w','seconds':45}}\n"
                                + "{'jsonrpc':'2.0','id':5,'method':'shutdown'}\n")
                        .replace('\'', '"'),
                "agent");

        assertThat(kit.code()).isZero();
        assertThat(kit.out().lines().map(MainTest::gist))
                .containsExactly(
                        "\"id\":1",
                        "\"id\":2",
                        "\"id\":3",
                        "onIncomingCallReceived",
                        "onIncomingCallCancelled",
                        "\"id\":4",
                        "\"id\":5");
    }

    private static String gist(String line) {
        return line.replaceFirst(".*?(\"id\":\\d|onI\\w+).*", "$1");
    }

    @Test
    void theDoctorFindsTheKitsOwnAgentHealthy() {
        String agent = Kit.agent("");

        Kit kit = Kit.run("doctor", "--agent", agent);

        assertThat(kit.code()).isZero();
        assertThat(kit.out())
                .endsWith("The agent is ready. Next: " + Paste.line(List.of("run", "--agent", agent)) + "\n");
    }

    /** What people have is the jar, under the path that they typed. */
    @Test
    void whatIsPrintedToBeTypedNextBeginsAsWhatWasTyped() {
        String before = System.setProperty("java.class.path", "some where far away/ringspec.jar");
        try {
            String self = "java -jar 'some where far away/ringspec.jar'";
            assertThat(Paste.line(List.of("run", "--agent", "node x"))).isEqualTo(self + " run --agent 'node x'");
            assertThat(Kit.run("help", "run").out()).startsWith("Usage: " + self + " run ");
            assertThat(Kit.run("help").out()).contains("    " + self + " doctor --agent 'node agent.js'\n");
            assertThat(Kit.run("help").out())
                    .contains("    " + self + " run --server http://127.0.0.1:8080 --binding my-api.yaml\n");
            assertThat(Kit.run("explain").err()).contains("Try: " + self + " help explain\n");
        } finally {
            System.setProperty("java.class.path", before);
        }
    }

    @Test
    void anEmptyCommandLineIsWrongUse() {
        assertThat(Kit.run("doctor", "--agent", " "))
                .returns(2, Kit::code)
                .extracting(Kit::err)
                .asString()
                .contains(
                        "--agent: the agent's command line is empty. Write the program that starts the agent, in quotes");
    }

    @Test
    void anOpenQuoteIsWrongUse() {
        assertThat(Kit.run("doctor", "--agent", "node 'agent.js"))
                .returns(2, Kit::code)
                .extracting(Kit::err)
                .asString()
                .contains("--agent: the quote ' is never closed in the command line: node 'agent.js . Close it");
    }

    @Test
    void theDoctorCannotTestAnAgentThatDoesNotStart() {
        assertThat(Kit.run("doctor", "--agent", "no-such-program-here")).returns(3, Kit::code);
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "30s,30000", "1.5m,90000", "1h,3600000"})
    void durationsAreReadInTheirUnit(String text, long millis) {
        assertThat(new Durations(Duration.ZERO, Duration.ofHours(1)).read(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"500,500ms", "30000,30s", "90000,90s", "120000,2m", "86400000,24h"})
    void durationsAreToldInTheLargestUnitWithoutAFraction(long millis, String text) {
        assertThat(Durations.text(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void aTerminalIsOneOnlyIfNobodyAsksForPlainText() {
        assertThat(Surroundings.isTerminal(Map.of("TERM", "xterm", "CI", "true")))
                .isFalse();
        assertThat(Surroundings.isTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(Surroundings.isTerminal(Map.of("TERM", "dumb"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain-1.jsonl | plain-1.jsonl", "two words | 'two words'", "it's | 'it'\\''s'", "$HOME | '$HOME'"
            })
    void whatIsPastedIsQuotedForAShell(String word, String quoted) {
        assertThat(Paste.quoted(word)).isEqualTo(quoted);
    }
}
