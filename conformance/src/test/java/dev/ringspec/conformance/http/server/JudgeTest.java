package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.server.Judge.Breach;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Requirement;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an SDK may send to a server, by what it was asked to do. */
final class JudgeTest {
    private static final Reply ANY = new Reply.Indefinite();

    private final Judge judge =
            new Judge(World.of("w", "alice", "bob"), Set.of(Requirement.ARG_1, Requirement.ARG_2, Requirement.ARG_5));

    @Test
    void eachCommandIsSentOnce() {
        judge.given("bob-1", new AcceptCall("s1"));

        assertThat(judge.sent("bob-1", new AcceptCall("s1"), ANY)).isEmpty();
        assertThat(judge.sent("bob-1", new AcceptCall("s1"), ANY))
                .hasValueSatisfying(breach -> assertThat(breach)
                        .returns(Requirement.ACC_6, Breach::requirement)
                        .returns("bob-1 sends acceptCall (s1) once more than it was asked to", Breach::observed));
    }

    @Test
    void aSecondEndIsADoubleTapAndASecondCancelHasNoNameOfItsOwn() {
        judge.given("bob-1", new EndCall("s1"));
        judge.given("bob-1", new RejectCall("s1", "rejected"));
        judge.sent("bob-1", new EndCall("s1"), ANY);
        judge.sent("bob-1", new RejectCall("s1", "rejected"), ANY);

        assertThat(breaks("bob-1", new EndCall("s1"))).isEqualTo(Requirement.END_8);
        assertThat(breaks("bob-1", new RejectCall("s1", "rejected"))).isEqualTo(Requirement.RACE_8);
    }

    @Test
    void whatIsGivenTwiceIsSentTwice() {
        judge.given("bob-1", new EndCall("s1"));
        judge.given("bob-1", new EndCall("s1"));

        assertThat(judge.sent("bob-1", new EndCall("s1"), ANY)).isEmpty();
        assertThat(judge.sent("bob-1", new EndCall("s1"), ANY)).isEmpty();
        assertThat(breaks("bob-1", new EndCall("s1"))).isEqualTo(Requirement.END_8);
    }

    @Test
    void nothingIsSentUnasked() {
        judge.known("bob-1", "s1");

        assertThat(breaks("bob-1", new AcceptCall("s1"))).isEqualTo(Requirement.PAY_11);
        assertThat(breaks("alice-1", InitiateCall.to("bob", "audio"))).isEqualTo(Requirement.PAY_11);
    }

    @Test
    void aSessionThatADeviceCannotKnowIsNotItsToName() {
        judge.given("bob-1", new AcceptCall("s1"));

        assertThat(breaks("bob-1", new AcceptCall("s2"))).isEqualTo(Requirement.PAY_1);
    }

    @Test
    void whatTheDocumentsRefuseIsNotSent() {
        assertThat(breaksWhenAsked("alice-1", InitiateCall.to("alice", "audio")))
                .isEqualTo(Requirement.ARG_1);
        assertThat(breaksWhenAsked("alice-1", InitiateCall.to("", "audio"))).isEqualTo(Requirement.ARG_1);
        assertThat(breaksWhenAsked("bob-1", new AcceptCall(""))).isEqualTo(Requirement.ARG_2);
        assertThat(breaksWhenAsked("bob-1", new RejectCall("s1", "nonsense"))).isEqualTo(Requirement.ARG_5);
    }

    @Test
    void whatTheDocumentsDoNotRefuseMayBeSent() {
        InitiateCall smoke = InitiateCall.to("bob", "smoke");
        judge.given("alice-1", smoke);

        assertThat(judge.sent("alice-1", smoke, ANY)).isEmpty();
    }

    @Test
    void lookingUpIsNobodysBusiness() {
        assertThat(judge.sent("alice-1", new GetActiveCall(), ANY)).isEmpty();
    }

    private Requirement breaksWhenAsked(String device, Command command) {
        judge.given(device, command);
        return breaks(device, command);
    }

    private Requirement breaks(String device, Command command) {
        return judge.sent(device, command, ANY).orElseThrow().requirement();
    }
}
