package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.BindingFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the kit as a server is asked for, and what is said of wrong use. */
@Timeout(60)
final class BackendOptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --wire-faults                         | --wire-faults needs --backend",
                "run --backend neutral                     | --backend is for --agent",
                "run --subject baresip --backend neutral   | --backend is for --agent",
                "run --agent x --backend none.yaml         | 'none.yaml': there is no such file",
                "serve --binding none.yaml                 | 'none.yaml': there is no such file",
                "serve --port 70000                        | expected a number from 0 to 65535",
                "serve --fault nonsense                    | there is no fault 'nonsense'"
            })
    void wrongUseNamesTheFix(String line, String complaint) {
        Kit kit = Kit.run(line.split(" +", -1));

        assertThat(kit.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(kit.code()).isEqualTo(2);
    }

    /** A webhook that was cut is told nothing any more, and no agent can ask it for what it missed. */
    @Test
    void faultsNeedAStreamThatCanBeOpenedAgain(@TempDir Path folder) throws IOException {
        String webhook = BindingFile.named(BindingFile.NEUTRAL)
                .text()
                .replace("clock: \"{clock}\"}", "clock: \"{clock}\", kit: \"{kit}\"}")
                .replace("from: server-sent-events", "from: webhook")
                .replace("request: GET /v1/events", "request: POST /hooks/calls")
                .replace("name: event-field\n  id: id-field", "name: /type\n  device: /device");
        String file = Files.writeString(folder.resolve("webhook.yaml"), webhook).toString();

        Kit kit = Kit.run("run", "--agent", "x", "--backend", file, "--wire-faults");

        assertThat(kit.err()).contains("--wire-faults needs a stream of events");
        assertThat(kit.code()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Kit kit = Kit.run("serve", "--port", "" + taken.getLocalPort());

            assertThat(kit.err()).contains("The port " + taken.getLocalPort() + " is taken");
            assertThat(kit.code()).isEqualTo(3);
        }
    }

    /** An agent that overlooks the server is no worse off, and what needs the wire cannot be told. */
    @Test
    void anAgentThatOpensNothingOnTheServerIsToldSo() {
        Kit kit = Kit.run(
                "run",
                "--agent",
                Kit.agent(""),
                "--backend",
                "neutral",
                "--wire-faults",
                "--only",
                "features/wire/a-cancel-that-was-lost-*");

        assertThat(kit.out()).contains("The agent has opened no app \"story-1\" on the server that initialize names");
        assertThat(kit.code()).isEqualTo(3);
    }
}
