package dev.ringspec.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.conformance.agent.Agent;
import dev.ringspec.conformance.agent.handset.Exchange;
import dev.ringspec.conformance.agent.handset.Handsets;
import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit listens, and agents of the JVM's kit dial in, as they would from other processes. */
final class ListenTest {
    private static final Pattern URL = Pattern.compile("ws://\\S+");

    private static final Executor THREADS = task -> new Thread(task).start(); // Whatever waits here waits long.

    @TempDir
    Path folder = Path.of("");

    @Test
    void anAgentThatDialsInConformsAndTheTokenIsWrittenNowhere() {
        Listening kit = Listening.begin(
                "run", "--listen", "0", "--suite", "random", "--tests", "5", "--report", folder.toString());
        CompletableFuture<Void> agent = dialIn(ReferenceSubject.create(), kit.url());

        assertThat(kit.code()).isZero();
        assertThat(agent.join()).isNull();
        assertThat(kit.out()).startsWith("CONFORMS: ringspec reference");
        assertThat(kit.err())
                .contains("Listening for agents. Dial in at ws://127.0.0.1:", "Connected: ringspec reference 1");
        String token = kit.url().getQuery().substring("token=".length());
        assertThat(token).hasSizeGreaterThan(20);
        assertThat(kit.out()).doesNotContain(token);
        assertThat(everyFile()).isNotEmpty().noneMatch(text -> text.contains(token));
    }

    @Test
    void aBrokenAgentThatDialsInIsCaught() {
        Listening kit = Listening.begin(
                "run", "--listen", "0", "--suite", "random", "--tests", "12", "--report", folder.toString());
        var unused = dialIn(Faults.named("incoming-lost").map(Fault::subject).orElseThrow(), kit.url());

        assertThat(kit.code()).isEqualTo(1);
        assertThat(kit.out()).contains("1. RNG-1 (MUST) is broken", "--listen 0");
    }

    @Test
    void agentsThatHostOneDeviceEachConformTogether() {
        Exchange exchange = new Exchange(ReferenceSubject.create());
        Listening kit = Listening.begin(
                "run", "--listen", "0", "--only", "features/accept/*", "--settle", "50ms", "--agents", "3");
        for (String device : List.of("alice-1", "bob-1", "carol-1")) {
            Agent agent = Agent.of(Handsets.subject(Exchange.PROFILE, exchange::login))
                    .hosting(device);
            var unused = CompletableFuture.runAsync(() -> agent.dialIn(kit.url(), ""), THREADS);
        }

        assertThat(kit.code()).as(kit.out()).isZero();
        assertThat(kit.out()).startsWith("CONFORMS: exchange 1").containsPattern("cases +\\d+ conform");
    }

    @Test
    void anAgentThatDropsInTheMiddleOfAWorldMakesThatWorldInconclusiveAndTheRunGoesOn() throws IOException {
        Listening kit = Listening.begin(
                "run", "--listen", "0", "--suite", "random", "--tests", "20", "--budget", "10m", "--wait", "5m");
        try (Cable cable = Cable.to(kit.url())) {
            CompletableFuture<Void> agent = dialIn(new CuttingSubject(40, cable::cut), cable.url());

            assertThat(kit.code()).isEqualTo(3);
            assertThat(agent.join()).isNull();
        }
        assertThat(kit.err()).contains("Lost in the middle of a world");
        assertThat(kit.out()).startsWith("INCONCLUSIVE").containsPattern("cases +19 conform, 1 inconclusive");
    }

    /** What needs more devices than there are is not tried, and nothing else is said of it. */
    @Test
    void whatNobodyHostsIsUntested() {
        Exchange exchange = new Exchange(ReferenceSubject.create());
        Listening kit = Listening.begin("run", "--listen", "0", "--verbose", "--only", "features/accept/*");
        Agent agent =
                Agent.of(Handsets.subject(Exchange.PROFILE, exchange::login)).hosting("alice-1", "bob-1");
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> agent.dialIn(kit.url(), ""), THREADS);

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out()).contains("Nothing was tried").containsPattern("offers\\s+to host\\s+carol-1");
    }

    @Test
    void theDoctorListensAsWell() {
        Listening kit = Listening.begin("doctor", "--listen", "0");
        var unused = dialIn(ReferenceSubject.create(), kit.url());

        assertThat(kit.code()).isZero();
        assertThat(kit.out()).contains("\"method\":\"initialize\"", "The agent is ready", "run --listen 0");
    }

    @Test
    void whenNobodyComesTheRunIsInconclusiveAndSaysWhatToDo() {
        Kit kit = Kit.run("run", "--listen", "0", "--wait", "200ms");

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out())
                .startsWith("INCONCLUSIVE: an agent that dials in at 0 could not be tested.\n")
                .contains("ringspec doctor --listen 0\n")
                .contains("No agent dialled in within 0.2 s", "What to do:", "--wait");
    }

    @Test
    void whoeverCanBeReachedFromElsewhereIsWarned() {
        assertThat(Kit.run("run", "--listen", "0.0.0.0:0", "--wait", "200ms").err())
                .contains("Warning: 0.0.0.0:0 can be reached from other machines");
        assertThat(Kit.run("run", "--listen", "0", "--wait", "200ms").err()).doesNotContain("Warning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --listen here                | expected a port, or an address with a port, such as 7700",
                "run --listen :7700               | expected a port, or an address with a port, such as 7700",
                "run --listen 70000               | and not '70000'",
                "run --listen 0 --agents 0        | --agents: expected a number from 1 to 100, and not 0",
                "run --listen 0 --wait soon       | such as 500ms, 30s or 2m, and not 'soon'",
                "run --listen 0 --agent x         | --agent and --listen exclude each other",
                "run --listen 0 --token-env NO_SUCH_VARIABLE | there is no environment variable NO_SUCH_VARIABLE",
                "run --wait 3s                    | --wait is for --listen only",
                "doctor --agent x --agents 2      | --agents is for --listen only",
                "agent --dial http://127.0.0.1:1  | such as ws://127.0.0.1:7700, and not 'http://127.0.0.1:1'",
                "agent --dial ws://127.0.0.1:1 --token-env NO_SUCH_VARIABLE | no environment variable NO_SUCH_VARIABLE"
            })
    void wrongUseNamesTheFix(String line, String complaint) {
        Kit kit = Kit.run(line.split(" ", -1));

        assertThat(kit.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(kit.code()).isEqualTo(2);
    }

    @Test
    void aTokenFromTheEnvironmentHasToBeOne() {
        assertThat(ListenOptions.token("T", Map.of("T", "12345678"))).isNotNull();
        assertThatThrownBy(() -> ListenOptions.token("T", Map.of("T", "with blank")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("what T holds is no token")
                .hasMessageNotContaining("with blank");
    }

    @ParameterizedTest
    @CsvSource({
        "7700,           127.0.0.1, 7700",
        "127.0.0.1:7701, 127.0.0.1, 7701",
        "[::1]:7702,     0:0:0:0:0:0:0:1, 7702",
        "0.0.0.0:7703,   0.0.0.0,   7703"
    })
    void aPlaceIsAPortOrAnAddressWithAPort(String place, String host, int port) {
        assertThat(ListenOptions.address(place).getAddress().getHostAddress()).isEqualTo(host);
        assertThat(ListenOptions.address(place).getPort()).isEqualTo(port);
    }

    private static CompletableFuture<Void> dialIn(Subject subject, URI url) {
        return CompletableFuture.runAsync(() -> Agent.of(subject).dialIn(url, ""), THREADS);
    }

    private List<String> everyFile() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(ListenTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that listens, in a thread of its own. */
    private record Listening(
            CompletableFuture<Integer> ending, ByteArrayOutputStream output, ByteArrayOutputStream errors) {
        static Listening begin(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            return new Listening(
                    CompletableFuture.supplyAsync(
                            () -> Main.run(
                                    args,
                                    new ByteArrayInputStream(new byte[0]),
                                    new PrintStream(out, true, UTF_8),
                                    new PrintStream(err, true, UTF_8)),
                            THREADS),
                    out,
                    err);
        }

        /** Where to dial in, as it is printed. */
        URI url() {
            Matcher printed = URL.matcher("");
            for (int i = 0; i < 600 && !printed.reset(err() + out()).find(); i++) {
                pause();
            }
            return URI.create(printed.group());
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        int code() {
            return ending.join();
        }

        String out() {
            return output.toString(UTF_8);
        }

        String err() {
            return errors.toString(UTF_8);
        }
    }
}
