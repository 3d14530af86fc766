package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** When a call times out whose initiate was not answered, or had an odd timeout: each history beside one that is not allowed. */
class HandwrittenTimersTest {
    private static final InitiateCall TO_BOB = InitiateCall.to("bob", "audio");

    @Test
    void aCallTimesOutThoughNobodyKnowsWhatBecameOfItsInitiate() {
        Handwritten inTime =
                new Handwritten().lost("alice-1", TO_BOB).ringing("bob").quiet();
        Handwritten tooLate =
                new Handwritten().lost("alice-1", TO_BOB).ringing("bob").quiet();

        assertThat(inTime.pass(44).quiet().accepted().quiet().violations()).isEmpty();
        assertThat(tooLate.pass(1_000).quiet().accepted().violations()).contains(Requirement.TMO_1);
    }

    @Test
    void aCallTimesOutHoweverLateItsInitiateIsAnswered() {
        assertThat(acceptedAfter(40).violations()).isEmpty();
        assertThat(acceptedAfter(80).violations()).contains(Requirement.TMO_1);
    }

    /** The initiate is answered late, and that does not prolong the ringing. */
    private static Handwritten acceptedAfter(int seconds) {
        Handwritten history = Handwritten.inRealTime();
        int initiate = history.give("alice-1", TO_BOB);
        return history.ringing("bob")
                .pass(seconds - 10)
                .answered(initiate, "initiated")
                .pass(10)
                .accepted();
    }

    @Test
    void whatHadNotHappenedByAQuietDoesNotTimeOutAsIfItHad() {
        Handwritten inTime = new Handwritten().lost("alice-1", TO_BOB).quiet();
        Handwritten tooEarly = new Handwritten().lost("alice-1", TO_BOB).quiet();

        inTime.pass(20)
                .quiet()
                .ringing("bob")
                .quiet()
                .pass(45)
                .told("alice-1", EventKind.REJECTED, "unanswered")
                .quiet();
        tooEarly.pass(20).quiet().ringing("bob").quiet().pass(25).told("alice-1", EventKind.REJECTED, "unanswered");

        assertThat(inTime.violations()).isEmpty();
        assertThat(tooEarly.violations()).contains(Requirement.TMO_2);
    }

    @Test
    void aFractionThatIsRefusedIsOneOrComesToZero() {
        assertThat(refusing(0.6).refused("alice-1", lasting(0)).violations()).isEmpty();
        assertThat(refusing(0.6).refused("alice-1", lasting(2.6)).violations()).isEmpty();
        assertThat(taking(refusing(0.6), 0).refused("alice-1", lasting(2.6)).violations())
                .isEmpty();
        assertThat(taking(taking(refusing(0.6), 0), 2.6).violations()).contains(Requirement.PAY_12);
    }

    @Test
    void aFractionBelowZeroMayBeRefusedForEither() {
        assertThat(taking(refusing(2.6), 0).refused("alice-1", lasting(-0.5)).violations())
                .isEmpty();
        assertThat(taking(refusing(2.6), 0).refused("alice-1", lasting(-1)).violations())
                .contains(Requirement.PAY_12);
        assertThat(taking(refusing(-0.5), 0).refused("alice-1", lasting(2.6)).violations())
                .isEmpty();
        assertThat(taking(taking(refusing(-0.5), 0), 2.6).violations()).contains(Requirement.PAY_12);
    }

    private static InitiateCall lasting(double timeout) {
        return new InitiateCall("bob", "user", "audio", timeout);
    }

    private static Handwritten refusing(double timeout) {
        return new Handwritten().refused("alice-1", lasting(timeout)).quiet();
    }

    /** A call with that timeout is made, and rejected before it has run out. */
    private static Handwritten taking(Handwritten history, double timeout) {
        int initiate = history.give("alice-1", lasting(timeout));
        return history.ringing("bob").answered(initiate, "initiated").rejected().quiet();
    }
}
