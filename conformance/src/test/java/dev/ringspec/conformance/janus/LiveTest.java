package dev.ringspec.conformance.janus;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server with three clients. What is asserted is what Janus 1.1.2 does, in the catalogue's words, right or wrong. */
final class LiveTest {
    private static final String ALICE = "alice-1";
    private static final String BOB = "bob-1";
    private static final String CAROL = "carol-1";

    /** The answer, and three events. */
    private static final int WORDS_OF_A_HANGUP = 4;

    private static final int MOST_SILENCES = 8;

    private static JanusSubject subject;

    private final Recording heard = new Recording();
    private Stage stage;
    private int commands;

    @BeforeAll
    static void needsJanus() {
        if (!JanusSubject.isInstalled() && "true".equals(System.getenv("CI"))) {
            fail("CI has to try a real server, and there is none: apt-get install janus");
        }
        assumeTrue(JanusSubject.isInstalled(), "there is no janus here: apt-get install janus");
        subject = new JanusSubject();
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
    void whoEndsACallIsToldOnceAndTheOtherTwice() throws InterruptedException {
        String id = bobIsCalledByAlice("audio");

        int accept = give(BOB, new Command.AcceptCall(id));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + accept + " ongoing alice->bob user audio " + id,
                        "alice-1 onOutgoingCallAccepted ongoing alice->bob user audio " + id);

        int end = give(ALICE, new Command.EndCall(id));
        assertThat(hungUp(end, "ended"))
                .containsExactlyInAnyOrder(
                        "#" + end + " [ended] alice->bob user audio " + id,
                        "alice-1 onCallEndedMessageReceived [ended] alice->bob user audio " + id,
                        "bob-1 onCallEndedMessageReceived [ended] alice->bob user audio " + id,
                        "bob-1 onCallEndedMessageReceived [ended] alice->bob user audio " + id);
    }

    @Test
    void aRejectIsToldToBothSidesTwiceToTheCaller() throws InterruptedException {
        String id = bobIsCalledByAlice("audio");

        int reject = give(BOB, new Command.RejectCall(id, "rejected"));
        assertThat(hungUp(reject, "rejected"))
                .containsExactlyInAnyOrder(
                        "#" + reject + " [rejected] alice->bob user audio " + id,
                        "alice-1 onOutgoingCallRejected [rejected] alice->bob user audio " + id,
                        "alice-1 onOutgoingCallRejected [rejected] alice->bob user audio " + id,
                        "bob-1 onIncomingCallCancelled [rejected] alice->bob user audio " + id);
    }

    @Test
    void aCancelIsToldToBothSidesTwiceToTheReceiver() throws InterruptedException {
        String id = bobIsCalledByAlice("video");

        int cancel = give(ALICE, new Command.RejectCall(id, "cancelled"));
        assertThat(hungUp(cancel, "cancelled"))
                .containsExactlyInAnyOrder(
                        "#" + cancel + " [cancelled] alice->bob user video " + id,
                        "alice-1 onOutgoingCallRejected [cancelled] alice->bob user video " + id,
                        "bob-1 onIncomingCallCancelled [cancelled] alice->bob user video " + id,
                        "bob-1 onIncomingCallCancelled [cancelled] alice->bob user video " + id);
    }

    @Test
    void theNextCallIsMadeAsSoonAsTheLastOneIsTornDown() throws InterruptedException {
        String first = bobIsCalledByAlice("audio");
        int reject = give(BOB, new Command.RejectCall(first, "rejected"));
        hungUp(reject, "rejected");

        assertThat(bobIsCalledByAlice("audio")).isNotEqualTo(first);
    }

    @Test
    void aUserWhoIsCalledIsBusyToOthers() throws InterruptedException {
        bobIsCalledByAlice("audio");

        int call = give(CAROL, Command.InitiateCall.to("bob", "audio"));
        assertThat(heard.settled()).containsExactly("#" + call + " refused: User busy");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, user, audio, Username 'w%/nobody' doesn't exist",
        "alice, user, audio, You can't call yourself... use the EchoTest for that",
        "bob, group, audio, 'the plug-in calls users, not a receiver of type group'",
        "bob, user, hologram, there is no session description for a call of type hologram"
    })
    void aCallThatCannotBeMadeIsRefused(String receiver, String type, String callType, String why)
            throws InterruptedException {
        int call = give(ALICE, new Command.InitiateCall(receiver, type, callType, null));
        assertThat(heard.settled())
                .singleElement()
                .asString()
                .matches("\\Q#" + call + " refused: " + why.replace("%", "\\E[0-9]+\\Q") + "\\E");
    }

    @Test
    void theCallerCanAcceptItsOwnCall() throws InterruptedException {
        String id = bobIsCalledByAlice("audio");

        int accept = give(ALICE, new Command.AcceptCall(id));
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        "#" + accept + " ongoing alice->bob user audio " + id,
                        "bob-1 onOutgoingCallAccepted ongoing alice->bob user audio " + id);
    }

    @Test
    void whatAClientCannotAskForIsRefusedAndTheCallRingsOn() throws InterruptedException {
        String id = bobIsCalledByAlice("audio");

        give(ALICE, new Command.EndCall(id));
        give(BOB, new Command.EndCall(id));
        give(BOB, new Command.RejectCall(id, "cancelled"));
        give(BOB, new Command.RejectCall(id, "busy"));
        give(CAROL, new Command.AcceptCall(id));
        assertThat(heard.settled()).hasSize(5).allMatch(line -> line.contains(" refused: th"));

        int accept = give(BOB, new Command.AcceptCall(id));
        assertThat(heard.settled()).contains("#" + accept + " ongoing alice->bob user audio " + id);
    }

    /** The client is behind then: it has not heard yet that the call was accepted. */
    @Test
    void aCallCanBeEndedAsSoonAsTheOtherSideIsAnsweredThatItHasAccepted() throws InterruptedException {
        String id = bobIsCalledByAlice("audio");

        int accept = give(BOB, new Command.AcceptCall(id));
        heard.await(line -> line.startsWith("#" + accept + " ongoing"), Duration.ofSeconds(5));
        int end = give(ALICE, new Command.EndCall(id));

        assertThat(hungUp(end, "ended")).contains("#" + end + " [ended] alice->bob user audio " + id);
    }

    @Test
    void worldsOfOneServerDoNotSeeEachOther() throws InterruptedException {
        Recording elsewhere = new Recording();
        try (Stage other = subject.open(World.of("w", "alice", "bob"), elsewhere)) {
            other.invoke(1, BOB, new Command.AddCallListener("main"));
            elsewhere.settled();

            bobIsCalledByAlice("audio");
            assertThat(elsewhere.settled()).isEmpty();
        }
    }

    @Test
    void aSubjectLeavesNothingBehind() {
        JanusSubject own = new JanusSubject();
        List<ProcessHandle> before = servers();
        own.open(World.of("w", "alice"), new Recording());
        List<ProcessHandle> started =
                servers().stream().filter(server -> !before.contains(server)).toList();
        List<Path> folders = started.stream().map(LiveTest::folder).toList();
        assertThat(folders).hasSize(1).allMatch(Files::exists);

        own.close();

        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(folders).noneMatch(Files::exists);
    }

    @Test
    void aServerThatIsGoneIsReportedWithItsLastWordsAndStartedAgain() throws InterruptedException {
        try (JanusSubject own = new JanusSubject()) {
            List<ProcessHandle> before = servers();
            Recording witness = new Recording();
            Stage broken = own.open(World.of("w", "alice"), witness);
            servers().stream().filter(server -> !before.contains(server)).forEach(ProcessHandle::destroyForcibly);

            assertThat(witness.await(line -> line.startsWith("failed:"), Duration.ofSeconds(5)))
                    .contains("is lost to alice-1", "exited with code 137", "WebSockets thread started");
            assertThatThrownBy(() -> broken.invoke(1, ALICE, new Command.AddCallListener("main")))
                    .isInstanceOf(SubjectFailure.class);
            own.open(World.of("w", "alice"), new Recording()).close();
        }
    }

    @Test
    void aSecondDeviceOfAUserIsNotDeclared() {
        World world = World.of("w", "alice", "alice");
        assertThatThrownBy(() -> subject.open(world, heard)).hasMessageContaining("severalDevicesPerUser");
    }

    /**
     * What is heard of a hangup, once the server has torn down both sides. Which of its two words comes first is a race, and
     * only one of them tells the status: a status that is this one, or left out, is shown in brackets.
     */
    private List<String> hungUp(int command, String status) throws InterruptedException {
        heard.await(line -> line.startsWith("#" + command + " "), Duration.ofSeconds(5));
        List<String> lines = new ArrayList<>(heard.settled());
        for (int more = 0; more < MOST_SILENCES && lines.size() < WORDS_OF_A_HANGUP; more++) {
            lines.addAll(heard.settled());
        }
        return lines.stream()
                .map(line -> line.replaceFirst(" (" + status + "|null) ", " [" + status + "] "))
                .toList();
    }

    /** Gives the session id. */
    private String bobIsCalledByAlice(String callType) throws InterruptedException {
        int call = give(ALICE, Command.InitiateCall.to("bob", callType));
        String prefix = "#" + call + " initiated alice->bob user " + callType + " ";
        String id = heard.await(line -> line.startsWith(prefix), Duration.ofSeconds(5))
                .substring(prefix.length());
        assertThat(heard.settled())
                .containsExactlyInAnyOrder(
                        prefix + id, "bob-1 onIncomingCallReceived initiated alice->bob user " + callType + " " + id);
        return id;
    }

    private int give(String device, Command command) {
        stage.invoke(++commands, device, command);
        return commands;
    }

    private static List<ProcessHandle> servers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("janus"))
                .toList();
    }

    /** By its command line, {@code --configs-folder=FOLDER}. */
    private static Path folder(ProcessHandle process) {
        String option = "--configs-folder=";
        return Arrays.stream(process.info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Path.of(argument.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }
}
