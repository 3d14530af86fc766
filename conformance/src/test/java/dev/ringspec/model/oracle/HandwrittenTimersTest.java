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
                .initiated(initiate)
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

}
