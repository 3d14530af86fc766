package dev.ringspec.conformance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.conformance.agent.Misbehaving.Fault;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes: each test starts an agent that breaks in one way. */
@Isolated("counts the processes that this JVM has started")
final class AgentSubjectTest {
    private static final World WORLD = World.of("w1", "alice", "bob");
    private static final Command ACCEPT = new Command.AcceptCall("s1");
    private static final Command LISTEN = new Command.AddCallListener("main");

    private final Recorder witness = new Recorder();
    private final BlockingQueue<Stray> strays = new LinkedBlockingQueue<>();

    @AfterEach
    void noProcessIsLeft() throws InterruptedException {
        for (int i = 0; i < 50 && children().findAny().isPresent(); i++) {
            Thread.sleep(20);
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void aHealthyAgentSaysWhatItIsAndAnswers() {
        try (AgentSubject agent = start(Fault.NONE)) {
            Stage stage = agent.open(WORLD, witness);
            stage.invoke(1, "bob-1", LISTEN);

            assertThat(agent.profile().name()).isEqualTo("bad");
            assertThat(agent.profile().capabilities().has(Capability.VIRTUAL_TIME))
                    .isTrue();
            assertThat(witness.next(1)).containsExactly("1 Success[call=null, token=null]");
            assertThat(stage.advance(1_500_000)).succeedsWithin(Duration.ofSeconds(5));

            stage.close();
            assertThat(witness.rest()).isEmpty();
            assertThat(agent.leave()).isTrue();
        }
    }

    @Test
    void whatIsHeardComesInTheOrderInWhichItWasWritten() {
        try (AgentSubject agent = start(Fault.ANSWERS_BEFORE_ITS_EVENT)) {
            Stage stage = agent.open(WORLD, witness);
            for (int id = 1; id <= 200; id++) {
                stage.invoke(id, "bob-1", ACCEPT);
            }
            for (int id = 1; id <= 200; id++) {
                assertThat(witness.next(3))
                        .containsExactly("bob-1 INCOMING", id + " Success[call=null, token=null]", "bob-1 CANCELLED");
            }
        }
    }

    @Test
    void severalWorldsAreOpenAtATimeButNotMoreThanDeclared() {
        try (AgentSubject agent = start(Fault.NONE)) {
            Stage first = agent.open(WORLD, witness);
            agent.open(WORLD.renamed("w2"), witness);

            assertThatIllegalStateException().isThrownBy(() -> agent.open(WORLD.renamed("w3"), witness));
            first.close();
            agent.open(WORLD.renamed("w3"), witness);
            assertThatIllegalStateException().isThrownBy(() -> agent.open(WORLD.renamed("w3"), witness));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REFUSES          | 1 Refused[code=ERR_NO, message=no]",
                "IS_INDEFINITE    | 1 Indefinite[]",
                "OFFERS_NO_REJECT | 1 NotOffered[words=is not offered (-32601)]"
            })
    void errorsThatTheProtocolKnowsAreReplies(Fault fault, String reply) {
        try (AgentSubject agent = start(fault)) {
            agent.open(WORLD, witness).invoke(1, "bob-1", new Command.RejectCall("s1", "busy"));

            assertThat(witness.next(1)).containsExactly(reply);
        }
    }

    @Test
    void aProgramThatDoesNotExistIsAFailure() {
        assertThatThrownBy(() -> AgentSubject.start("/no/such/agent --x", Agents.LONG, strays::add))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll("/no/such/agent --x", "could not be started", "check the path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXITS_AT_START   | ended by itself (exit code 7)            | no such config: calls.toml",
                "SPEAKS_VERSION_2 | field \"result.protocolVersion\": expected 1 | found 2",
                "DECLARES_NOTHING | field \"result.capabilities\": expected an | Add the field"
            })
    void anAgentThatCannotShakeHandsIsAFailure(Fault fault, String what, String detail) {
        assertThatThrownBy(() -> start(fault))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll(what, detail, "What to do: ");
    }

    @Test
    void anAgentThatHangsAtTheStartIsGivenUp() {
        Patience none = new Patience(Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofSeconds(2));

        assertThatThrownBy(() -> start(Fault.HANGS_AT_START, none))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContaining("did not answer initialize within 0.3 s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRITES_A_LINE_WITHOUT_END | wrote a line over 1 MiB",
                "FLOODS                    | floods the kit: more than 10000 events of world \"w1\"",
                "ANSWERS_TWICE             | request 3 was answered twice",
                "ANSWERS_NOBODY            | an answer to request 4711, which was never sent",
                "SENDS_AN_UNKNOWN_EVENT    | field \"params.event\": expected one of onIncomingCallReceived",
                "KNOWS_ANOTHER_DEVICE      | device \"carol-1\", which is not in world \"w1\""
            })
    void anAgentThatLeavesTheProtocolIsGivenUp(Fault fault, String what) {
        try (AgentSubject agent = start(fault)) {
            Stage stage = agent.open(WORLD, witness);
            stage.invoke(1, "bob-1", ACCEPT);

            SubjectFailure failure = witness.failure();
            assertThat(failure).hasMessageContaining(what).hasMessageContaining("What to do: ");
            assertThatThrownBy(() -> stage.invoke(2, "bob-1", ACCEPT)).isSameAs(failure);
            assertThatThrownBy(() -> agent.open(WORLD, witness)).isSameAs(failure);
            assertThatThrownBy(stage::close).isSameAs(failure);
            assertThat(stage.advance(0)).isCompletedExceptionally();
        }
    }

    @Test
    void anAgentThatPrintsToStandardOutputIsToldWhereLogsBelong() {
        try (AgentSubject agent = start(Fault.CHATTERS)) {
            assertThatThrownBy(() -> agent.open(WORLD, witness))
                    .isInstanceOf(SubjectFailure.class)
                    .hasMessageContainingAll("The line: debug: opening", "write logs to standard error");
        }
    }

    @Test
    void anAgentThatEndsMidwayLeavesNoCommandUnanswered() {
        try (AgentSubject agent = start(Fault.EXITS_ON_THIRD_COMMAND)) {
            Stage stage = agent.open(WORLD, witness);
            Recorder other = new Recorder();
            agent.open(WORLD.renamed("w2"), other);
            for (int id = 1; id <= 4; id++) {
                stage.invoke(id, "bob-1", ACCEPT);
            }

            assertThat(witness.next(5))
                    .containsExactly(
                            "1 Success[call=null, token=null]",
                            "2 Success[call=null, token=null]",
                            "3 Indefinite[]",
                            "4 Indefinite[]",
                            "failed");
            assertThat(other.failure()).isSameAs(witness.failure());
            assertThat(witness.failure())
                    .hasMessageContainingAll("exit code 139", "acceptCall on bob-1", "Segmentation fault");
        }
    }

    @Test
    void aCommandWithoutAnswerFailsItsWorldAndTheOthersGoOn() {
        try (AgentSubject agent = start(Fault.NEVER_ANSWERS_ACCEPT, Agents.SHORT)) {
            Stage stage = agent.open(WORLD, witness);
            stage.invoke(1, "bob-1", ACCEPT);

            assertThat(witness.next(2)).containsExactly("1 Indefinite[]", "failed");
            assertThat(witness.failure())
                    .hasMessageContainingAll("did not answer acceptCall on bob-1 within 0.9 s", "exactly once");
            assertThatThrownBy(() -> stage.invoke(2, "bob-1", LISTEN)).isSameAs(witness.failure());
            stage.close();

            Recorder next = new Recorder();
            agent.open(WORLD, next).invoke(1, "bob-1", LISTEN);
            assertThat(next.next(1)).containsExactly("1 Success[call=null, token=null]");
        }
    }

    @Test
    void anErrorOfTheAgentsOwnIsNoVerdictOnTheImplementation() {
        try (AgentSubject agent = start(Fault.FAILS_ITSELF)) {
            agent.open(WORLD, witness).invoke(1, "bob-1", ACCEPT);

            assertThat(witness.next(2)).containsExactly("1 Indefinite[]", "failed");
            assertThat(witness.failure())
                    .hasMessageContainingAll(
                            "acceptCall on bob-1", "-32603", "undefined is not a function", "the agent itself");
        }
    }

    @Test
    void aWorldThatCannotBeOpenedSaysWhy() {
        try (AgentSubject agent = start(Fault.CANNOT_OPEN)) {
            assertThatThrownBy(() -> agent.open(WORLD, witness))
                    .isInstanceOf(SubjectFailure.class)
                    .hasMessageContainingAll("openWorld", "-32000", "no such tenant");
            assertThat(witness.rest()).isEmpty();
        }
    }

    @Test
    void anAgentThatHangsAtCloseWorldIsGivenUp() {
        try (AgentSubject agent = start(Fault.HANGS_AT_CLOSE, Agents.SHORT)) {
            Stage stage = agent.open(WORLD, witness);

            assertThatThrownBy(stage::close)
                    .isInstanceOf(SubjectFailure.class)
                    .hasMessageContaining("did not answer closeWorld within 0.9 s");
            assertThatThrownBy(() -> agent.open(WORLD, witness)).isInstanceOf(SubjectFailure.class);
        }
    }

    @Test
    void anEventAfterTheEndOfItsWorldIsAStray() throws InterruptedException {
        try (AgentSubject agent = start(Fault.TALKS_AFTER_CLOSE)) {
            agent.open(WORLD, witness).close();

            Stray stray = strays.poll(5, TimeUnit.SECONDS);
            assertThat(stray).isNotNull();
            assertThat(stray.world()).isEqualTo("w1");
            assertThat(witness.rest()).isEmpty();
        }
    }

    @Test
    void anAgentThatDoesNotLeaveIsKilled() {
        Patience brief = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMillis(200));
        AgentSubject agent = start(Fault.IGNORES_SHUTDOWN, brief);

        assertThat(agent.leave()).isFalse();
        assertThatThrownBy(() -> agent.open(WORLD, witness)).isInstanceOf(SubjectFailure.class);
    }

    @Test
    void whatAnAgentStartedEndsWithItThoughTheAgentForgetsIt() throws InterruptedException {
        AgentSubject agent = start(Fault.HAS_A_CHILD);
        long pid = new Scanner(agent.stderr()).useDelimiter("\\D+").nextLong();
        assertThat(isRunning(pid)).isTrue();
        agent.open(WORLD, witness).close();

        agent.close();

        for (int i = 0; i < 50 && isRunning(pid); i++) {
            Thread.sleep(20);
        }
        assertThat(isRunning(pid)).isFalse();
    }

    @Test
    void anAgentThatHostsOneDeviceIsStartedOncePerDevice() {
        try (AgentSubject agent = start(Fault.NEEDS_A_PROCESS_A_DEVICE)) {
            Stage stage = agent.open(WORLD, witness);
            stage.invoke(1, "alice-1", LISTEN);
            stage.invoke(2, "bob-1", LISTEN);
            witness.next(2);

            assertThat(children()).hasSize(2);
            stage.close();
            agent.open(WORLD.renamed("w2"), witness).close();
            assertThat(children()).hasSize(2);
            assertThat(agent.stderr()).contains(" alice").contains(" bob");
        }
    }

    @Test
    void aCommandInFlightWhenItsWorldIsClosedIsIndefinite() {
        try (AgentSubject agent = start(Fault.NEVER_ANSWERS_ACCEPT)) {
            Stage stage = agent.open(WORLD, witness);
            stage.invoke(1, "bob-1", ACCEPT);

            stage.close();

            assertThat(witness.rest()).isEqualTo(List.of("1 Indefinite[]"));
        }
    }

    private AgentSubject start(Fault fault) {
        return start(fault, Agents.LONG);
    }

    private AgentSubject start(Fault fault, Patience patience) {
        return AgentSubject.start(Misbehaving.commandLine(fault), patience, strays::add);
    }

    private static boolean isRunning(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
    }
}
