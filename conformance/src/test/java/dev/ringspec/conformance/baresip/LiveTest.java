package dev.ringspec.conformance.baresip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringspec.conformance.peer.Recording;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three real user agents. What is asserted is what baresip 1.0.0 does, in the catalogue's words, right or wrong. */
final class LiveTest {
    private static final String ALICE = "alice-1";
    private static final String BOB = "bob-1";
    private static final String CAROL = "carol-1";

    private static BaresipSubject subject;

    private final Recording heard = new Recording();
    private Stage stage;
    private int commands;

    @BeforeAll
    static void needsBaresip() {
        if (!BaresipSubject.isInstalled() && "true".equals(System.getenv("CI"))) {
            fail("CI has to try real user agents, and there are none: apt-get install baresip-core");
        }
        assumeTrue(BaresipSubject.isInstalled(), "there is no baresip here: apt-get install baresip-core");
        subject = new BaresipSubject();
    }

    @AfterAll
    static void close() {
        if (subject != null) {
            subject.close();
        }
    }

    @BeforeEach
    void threeUsersListen() throws InterruptedException {
        stage = subject.open(World.of("w", "alice", "bob", "carol"), heard);
        for (String device : List.of(ALICE, BOB, CAROL)) {
            give(device, new Command.AddCallListener("main"));
        }
        assertThat(heard.settled()).containsExactlyInAnyOrder("#1 done", "#2 done", "#3 done");
    }

    @AfterEach
    void closeWorld() {
        stage.close();
    }

    @Test
    void aCallThatIsAcceptedAndEnded() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");

        int accept = give(BOB, new Command.AcceptCall(id));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + accept + " ongoing alice->bob user audio " + id,
                        "alice-1 onOutgoingCallAccepted ongoing alice->bob user audio " + id);

        int end = give(ALICE, new Command.EndCall(id));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + end + " ended alice->bob user audio " + id,
                        "alice-1 onCallEndedMessageReceived ended alice->bob user audio " + id,
                        "bob-1 onCallEndedMessageReceived ended alice->bob user audio " + id);
    }

    @Test
    void aCallThatTheReceiverEnds() throws InterruptedException {
        String id = bobIsInACallWithAlice();

        int end = give(BOB, new Command.EndCall(id));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + end + " ended alice->bob user audio " + id,
                        "alice-1 onCallEndedMessageReceived ended alice->bob user audio " + id,
                        "bob-1 onCallEndedMessageReceived ended alice->bob user audio " + id);
    }

    @Test
    void aCallThatIsRejected() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");

        int reject = give(BOB, new Command.RejectCall(id, "rejected"));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + reject + " rejected alice->bob user audio " + id,
                        "alice-1 onOutgoingCallRejected rejected alice->bob user audio " + id);
    }

    @Test
    void aCallThatIsCancelled() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");

        int cancel = give(ALICE, new Command.RejectCall(id, "cancelled"));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + cancel + " cancelled alice->bob user audio " + id,
                        "bob-1 onIncomingCallCancelled cancelled alice->bob user audio " + id);
    }

    @Test
    void aUserInACallIsBusyByItself() throws InterruptedException {
        bobIsInACallWithAlice();

        int dial = give(CAROL, Command.InitiateCall.to("bob", "audio"));
        assertThat(heard.settled())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("#" + dial + " busy carol->bob user audio "))
                .anyMatch(line -> line.startsWith("carol-1 onOutgoingCallRejected busy carol->bob user audio "));
    }

    @Test
    void aCallThatNobodyAnswersTimesOutAtTheReceiver() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");

        Duration patience = Duration.ofSeconds(Settings.RING_TIMEOUT + 3);
        heard.await(line -> line.contains("onOutgoingCallRejected"), patience);
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "bob-1 onIncomingCallCancelled missed alice->bob user audio " + id,
                        "alice-1 onOutgoingCallRejected unanswered alice->bob user audio " + id);
    }

    @ParameterizedTest
    @CsvSource({"zoe, 404 Not Found", "'', 404 Not Found"})
    void aCallToNobodyIsRefusedBySip(String uid, String why) throws InterruptedException {
        int dial = give(ALICE, Command.InitiateCall.to(uid, "audio"));
        assertThat(heard.settled()).containsExactly("#" + dial + " refused: " + why);
    }

    @Test
    void aCommandForACallThatTheUserAgentDoesNotHaveIsRefusedInItsWords() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");

        int unknown = give(BOB, new Command.AcceptCall("nonsense"));
        int outsider = give(CAROL, new Command.AcceptCall(id));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + unknown
                                + " refused: the user agent has no such call; it says: call not found (id=nonsense)",
                        "#" + outsider
                                + " refused: the user agent has no such call; it says: command not found (callfind)");
    }

    @Test
    void aCommandThatHasNoCounterpartInThePhaseOfTheCallIsRefusedAndTheCallRingsOn() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");

        give(ALICE, new Command.AcceptCall(id));
        give(ALICE, new Command.EndCall(id));
        give(BOB, new Command.EndCall(id));
        give(BOB, new Command.RejectCall(id, "cancelled"));
        give(BOB, new Command.RejectCall(id, "busy"));
        assertThat(heard.settled()).hasSize(5).allMatch(line -> line.contains(" refused: a user agent "));

        int accept = give(BOB, new Command.AcceptCall(id));
        assertThat(heard.settled()).contains("#" + accept + " ongoing alice->bob user audio " + id);
    }

    @Test
    void aDeviceWithoutAListenerIsNotTold() throws InterruptedException {
        give(BOB, new Command.RemoveCallListener("main"));
        heard.settled();

        int dial = give(ALICE, Command.InitiateCall.to("bob", "audio"));
        assertThat(heard.settled()).hasSize(1).allMatch(line -> line.startsWith("#" + dial + " initiated"));
    }

    @Test
    void aWorldLeavesNothingBehind() {
        List<ProcessHandle> running = userAgents();
        List<Path> folders = running.stream().map(LiveTest::folder).toList();
        assertThat(folders).hasSize(3).allMatch(Files::exists);

        stage.close();

        assertThat(running).noneMatch(ProcessHandle::isAlive);
        assertThat(folders).noneMatch(folder -> Files.exists(folder.getParent()));
    }

    @Test
    void aUserAgentThatIsGoneIsReportedWithItsLastWords() throws InterruptedException {
        userAgents().get(0).destroyForcibly();

        assertThat(heard.await(line -> line.startsWith("failed:"), Duration.ofSeconds(3)))
                .contains("it closed its control socket", "exited with code 137", "baresip is ready.");
        assertThatThrownBy(() -> give(ALICE, Command.InitiateCall.to("bob", "audio")))
                .isInstanceOf(SubjectFailure.class);
    }

    @Test
    void aSecondDeviceOfAUserIsNotDeclared() {
        World world = World.of("w", "alice", "alice");
        assertThatThrownBy(() -> subject.open(world, heard)).hasMessageContaining("severalDevicesPerUser");
    }

    private String bobIsInACallWithAlice() throws InterruptedException {
        String id = bobIsCalledBy(ALICE, "alice");
        give(BOB, new Command.AcceptCall(id));
        assertThat(heard.settled()).hasSize(2);
        return id;
    }

    /** Gives the session id. */
    private String bobIsCalledBy(String device, String uid) throws InterruptedException {
        int dial = give(device, Command.InitiateCall.to("bob", "audio"));
        String prefix = "#" + dial + " initiated " + uid + "->bob user audio ";
        String id = heard.await(line -> line.startsWith(prefix), Duration.ofSeconds(5))
                .substring(prefix.length());
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        prefix + id, "bob-1 onIncomingCallReceived initiated " + uid + "->bob user audio " + id);
        return id;
    }

    private int give(String device, Command command) {
        stage.invoke(++commands, device, command);
        return commands;
    }

    private static List<ProcessHandle> userAgents() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("baresip"))
                .toList();
    }

    /** By its command line, {@code -f FOLDER …}. */
    private static Path folder(ProcessHandle process) {
        return Path.of(process.info().arguments().orElseThrow()[1]);
    }
}
