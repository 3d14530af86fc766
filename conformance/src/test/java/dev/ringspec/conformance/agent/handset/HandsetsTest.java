package dev.ringspec.conformance.agent.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class HandsetsTest {
    private static final World WORLD = World.of("w1", "alice", "bob");

    private final Notes notes = new Notes();

    @Test
    void aCallGoesFromOneHandsetToTheOther() {
        Exchange exchange = new Exchange(ReferenceSubject.create());
        Stage stage = Handsets.subject(Exchange.PROFILE, exchange::login).open(WORLD, notes);

        stage.invoke(1, "bob-1", new Command.AddCallListener("main"));
        assertThat(notes.next()).isEqualTo("1 Success");
        stage.invoke(2, "alice-1", Command.InitiateCall.to("bob", "audio"));
        assertThat(List.of(notes.next(), notes.next())).containsExactlyInAnyOrder("2 Success", "bob-1 INCOMING");
        stage.invoke(3, "alice-1", new Command.AcceptCall("no such session"));
        assertThat(notes.next()).isEqualTo("3 Refused");
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(new RefusedException("ERR_7", "no"), "1 Refused"),
                Arguments.of(new CompletionException(new RefusedException("ERR_7", "no")), "1 Refused"),
                Arguments.of(new TimeoutException(), "1 Indefinite"),
                Arguments.of(new SocketTimeoutException(), "1 Indefinite"),
                Arguments.of(new UnsupportedOperationException(), "1 NotOffered"),
                Arguments.of(
                        new IOException("reset"),
                        "failed: acceptCall on bob-1 failed with java.io.IOException: reset, which means neither refused"),
                Arguments.of(new IllegalStateException("bug"), "failed: acceptCall on bob-1 failed with "));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void anExceptionSaysWhichErrorOfTheProtocolItIs(Exception ending, String heard) {
        stage(() -> CompletableFuture.failedFuture(ending)).invoke(1, "bob-1", new Command.AcceptCall("s1"));

        assertThat(notes.next()).startsWith(heard);
    }

    @Test
    void aMethodMayThrowAsWellAsFailLater() {
        Stage stage = stage(() -> {
            throw new RefusedException("ERR_7", "no");
        });
        stage.invoke(1, "bob-1", new Command.AcceptCall("s1"));

        assertThat(notes.next()).isEqualTo("1 Refused");
    }

    @Test
    void whatIsNotOverriddenIsNotOffered() {
        Stage stage = stage(CompletableFuture::new);
        stage.invoke(1, "bob-1", new Command.GetActiveCall());
        stage.invoke(2, "bob-1", new Command.GenerateToken("s1"));

        assertThat(notes.next()).isEqualTo("1 NotOffered");
        assertThat(notes.next()).isEqualTo("2 NotOffered");
    }

    @Test
    void theNextCommandDoesNotWaitForTheAnswerToTheOneBefore() {
        Stage stage = stage(CompletableFuture::new);
        stage.invoke(1, "bob-1", new Command.AcceptCall("s1"));
        stage.invoke(2, "bob-1", new Command.AddCallListener("main"));

        assertThat(notes.next()).isEqualTo("2 Success");
    }

    @Test
    void aWorldThatIsClosedSaysNothing() {
        CompletableFuture<Call> answer = new CompletableFuture<>();
        Stage stage = stage(() -> answer);
        stage.invoke(1, "bob-1", new Command.AcceptCall("s1"));
        stage.invoke(2, "bob-1", new Command.AddCallListener("main"));
        assertThat(notes.next()).isEqualTo("2 Success");

        stage.close();
        answer.completeExceptionally(new TimeoutException());

        assertThat(notes.isEmpty()).isTrue();
    }

    @Test
    void aLoginThatFailsIsNoWorld() {
        Subject subject = Handsets.subject(Exchange.PROFILE, (world, device, ears) -> {
            throw new IOException("no such tenant");
        });

        assertThatThrownBy(() -> subject.open(WORLD, notes))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContainingAll("alice-1", "no such tenant");
    }

    /** Such as the TODO of Kotlin. */
    @Test
    void anErrorIsAFaultOfTheAgentAndNoSilence() {
        stage(() -> {
                    throw new AssertionError("not written yet");
                })
                .invoke(1, "bob-1", new Command.AcceptCall("s1"));

        assertThat(notes.next()).startsWith("failed: acceptCall on bob-1 failed with java.lang.AssertionError");
    }

    @Test
    void oneThatCannotBeLoggedOutKeepsNobodyElseLoggedIn() {
        List<String> loggedOut = new ArrayList<>();
        Stage stage = Handsets.subject(
                        Exchange.PROFILE, (world, device, ears) -> new Accepting(CompletableFuture::new) {
                            @Override
                            public void logOut() throws IOException {
                                loggedOut.add(device.id());
                                throw new IOException("gone " + device.id());
                            }
                        })
                .open(WORLD, notes);

        assertThatThrownBy(stage::close).isInstanceOf(SubjectFailure.class).hasMessageContaining("gone alice-1");
        assertThat(loggedOut).containsExactly("alice-1", "bob-1");
    }

    @Test
    void handsetsHaveNoClockThatCouldBeMoved() {
        Profile profile = new Profile("x", "1", "test", Capabilities.of(Set.of(Capability.VIRTUAL_TIME)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Handsets.subject(profile, (world, device, ears) -> {
                    throw new IOException();
                }));
    }

    private Stage stage(Supplier<CompletionStage<Call>> accepting) {
        return Handsets.subject(Exchange.PROFILE, (world, device, ears) -> new Accepting(accepting))
                .open(WORLD, notes);
    }

    /** Can accept in one way, and nothing else. */
    private static class Accepting implements Handset {
        private final Supplier<CompletionStage<Call>> accepting;

        Accepting(Supplier<CompletionStage<Call>> accepting) {
            this.accepting = accepting;
        }

        @Override
        public CompletionStage<@Nullable Void> addCallListener(String listenerId) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<@Nullable Void> removeCallListener(String listenerId) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Call> initiateCall(Command.InitiateCall call) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<Call> acceptCall(String sessionId) {
            return accepting.get();
        }

        @Override
        public CompletionStage<Call> rejectCall(String sessionId, String status) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<Call> endCall(String sessionId) {
            return new CompletableFuture<>();
        }

        @Override
        public void logOut() throws IOException {}
    }

    /** What a world has said, in words. */
    private static final class Notes implements Witness {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        String next() {
            try {
                return "" + heard.poll(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        boolean isEmpty() {
            return heard.isEmpty();
        }

        @Override
        public void returned(int id, Reply reply) {
            heard.add(id + " " + reply.getClass().getSimpleName());
        }

        @Override
        public void told(CallEvent event) {
            EventKind kind = event.kind();
            heard.add(event.device() + " " + kind);
        }

        @Override
        public void heard(SessionEvent event) {
            heard.add(event.device() + " " + event.kind());
        }

        @Override
        public void failed(SubjectFailure failure) {
            heard.add("failed: " + failure.getMessage());
        }
    }
}
