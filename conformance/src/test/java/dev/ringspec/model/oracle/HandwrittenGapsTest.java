package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** Histories with a gap: an answer that was not recorded, a device that was away when something happened. */
class HandwrittenGapsTest {
    private static final InitiateCall TO_BOB = InitiateCall.to("bob", "audio");

    @Test
    void aSessionThatNobodyHasSeenMayBeThatOfACallWhoseAnswerWasNotRecorded() {
        Handwritten history = unanswered().accept("bob-1");

        history.told("alice-1", EventKind.ACCEPTED, "ongoing").quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void anUnknownSessionIsNotTakenWhereEveryAnswerWasRecorded() {
        Handwritten history = new Handwritten().ring("bob");

        assertThat(history.done("bob-1", new AcceptCall("another")).violations())
                .contains(Requirement.ARG_2);
    }

    /** Which code a refusal has to have depends on the case, and that may be any of such a call. */
    @Test
    void aRefusalOfSuchASessionMayHaveTheCodeOfAnyCase() {
        Handwritten lost = Handwritten.withErrorCodes().lost("alice-1", TO_BOB).unseen("bob");
        Handwritten seen = Handwritten.withErrorCodes().ring("bob");

        assertThat(lost.refused("bob-1", new AcceptCall("s1"), "ERR_CALL_TERMINATED")
                        .violations())
                .isEmpty();
        assertThat(seen.refused("bob-1", new AcceptCall("another"), "ERR_CALL_TERMINATED")
                        .violations())
                .containsExactly(Requirement.ARG_6);
    }

    @Test
    void theActiveCallMayBeTheFirstThatIsSeenOfIt() {
        Handwritten history = unanswered();

        assertThat(history.answered(history.give("alice-1", new GetActiveCall()), "initiated")
                        .quiet()
                        .violations())
                .isEmpty();
    }

    @Test
    void whoWasAwayWhenTheCallBeganNeedNotHearWhatBecomesOfIt() {
        Handwritten silent = cancelled(ringingWithout("bob-2"))
                .told("bob-1", EventKind.CANCELLED, "cancelled")
                .quiet();
        Handwritten told = cancelled(ringingWithout("bob-2"))
                .told("bob-1", EventKind.CANCELLED, "cancelled")
                .told("bob-2", EventKind.CANCELLED, "cancelled")
                .quiet();

        assertThat(silent.violations()).isEmpty();
        assertThat(told.violations()).isEmpty();
    }

    @Test
    void whoWasThereHasToHearIt() {
        assertThat(cancelled(ringingWithout("bob-2")).quiet().named()).contains(Requirement.CAN_2);
    }

    @Test
    void whoHasTakenPartMeanwhileHasToHearIt() {
        Handwritten history = ringingWithout("bob-2").accept("bob-2");
        history.told("alice-1", EventKind.ACCEPTED, "ongoing")
                .told("bob-1", EventKind.ACCEPTED, "ongoing")
                .quiet();

        history.end("alice-1").quiet();

        assertThat(history.named()).contains(Requirement.END_2);
    }

    /** Alice calls Bob while a device of his is away; it is back before anything else happens, and was told nothing. */
    private static Handwritten ringingWithout(String device) {
        return new Handwritten()
                .done(device, new Disconnect())
                .quiet()
                .ringUnheard("bob")
                .told("bob-1", EventKind.INCOMING, "initiated")
                .quiet()
                .done(device, new Connect())
                .quiet();
    }

    private static Handwritten cancelled(Handwritten history) {
        return history.answered(history.give("alice-1", new RejectCall(history.session(), "cancelled")), "cancelled");
    }

    /** Alice calls Bob, who does not listen, and what she was answered is not on record. */
    private static Handwritten unanswered() {
        Handwritten history = new Handwritten()
                .done("bob-1", new RemoveCallListener("main"))
                .done("bob-2", new RemoveCallListener("main"))
                .quiet();
        history.give("alice-1", TO_BOB);
        return history.unseen("bob");
    }
}
