package dev.ringspec.conformance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringspec.conformance.agent.Misbehaving.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoctorTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aHealthyAgentIsWalkedThroughOneCallMessageByMessage() {
        int exitCode = examine(Agents.commandLine(TinySubject.class, "NONE"));

        assertThat(exitCode).isEqualTo(Doctor.HEALTHY);
        assertThat(text())
                .containsSubsequence(
                        "→ {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"",
                        "← {\"jsonrpc\":\"2.0\",\"id\":1,\"result\"",
                        "ok: tiny 1 speaks version 1",
                        "\"openWorld\"",
                        "\"addCallListener\"",
                        "\"initiateCall\"",
                        "ok: onIncomingCallReceived came on bob-1.",
                        "\"acceptCall\"",
                        "ok: onOutgoingCallAccepted came on alice-1.",
                        "\"endCall\"",
                        "ok: onCallEndedMessageReceived came on bob-1.",
                        "\"closeWorld\"",
                        "\"shutdown\"",
                        "The agent is ready")
                .doesNotContain("NOT OK");
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMING, No onIncomingCallReceived came on bob-1",
        "ACCEPTED, No onOutgoingCallAccepted came on alice-1",
        "ENDED,    No onCallEndedMessageReceived came on bob-1"
    })
    void anEventThatDoesNotComeIsNamed(String event, String finding) {
        int exitCode = examine(Agents.commandLine(TinySubject.class, event));

        assertThat(exitCode).isEqualTo(Doctor.ILL);
        assertThat(text())
                .contains("NOT OK: " + finding)
                .contains("What to do: ")
                .contains("addCallListener");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXITS_AT_START    | ended by itself (exit code 7)",
                "CHATTERS          | write logs to standard error",
                "NONE              | The result of initiateCall names no session",
                "REFUSES           | addCallListener on alice-1 did not succeed: refused, ERR_NO (no)",
                "OFFERS_NO_REJECT  | addCallListener on alice-1 did not succeed: the method is not offered",
                "FAILS_ITSELF      | the agent itself is at fault"
            })
    void whatIsWrongIsSaidAndHowToMendIt(Fault fault, String finding) {
        int exitCode = examine(Misbehaving.commandLine(fault));

        assertThat(exitCode).isEqualTo(Doctor.ILL);
        assertThat(text()).contains("NOT OK: ").contains(finding).contains("What to do: ");
    }

    @Test
    void anEmptyCommandLineIsWrongUse() {
        assertThatIllegalArgumentException().isThrownBy(() -> examine("  "));
    }

    private int examine(String commandLine) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Doctor(commandLine, Agents.LONG, stream, "ringspec run --agent AGENT").examine();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
