package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** Histories with a gap in them: an answer that was not recorded, and a device that was away when something happened. */
class HandwrittenGapsTest {
    @Test
    void aSessionThatNobodyHasSeenMayBeThatOfACallWhoseAnswerWasNotRecorded() {
        Handwritten history = unanswered();

        history.accept("bob-1");

        assertThat(history.quiet().violations()).isEmpty();
    }

    @Test
    void butNotOfTwoCallsAtOnce() {
        Handwritten history = unanswered();
        history.accept("bob-1");

        assertThat(history.done("carol-1", new AcceptCall("another")).violations())
                .isNotEmpty();
    }

    @Test
    void theActiveCallMayBeTheFirstThatIsSeenOfIt() {
        Handwritten history = unanswered();

        history.answered(history.give("alice-1", new GetActiveCall()), "initiated");

        assertThat(history.quiet().violations()).isEmpty();
    }

    @Test
    void whoWasAwayWhenTheCallBeganNeedNotBeToldOfItsCancel() {
        Handwritten history = new Handwritten().done("bob-2", new Disconnect()).quiet();
        history.calls("bob").incoming("bob-1").quiet().done("bob-2", new Connect()).quiet();

        history.cancels("alice-1").cancelled("bob-1").quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void whoWasThereHasToBeTold() {
        Handwritten history = new Handwritten().done("bob-2", new Disconnect()).quiet();
        history.calls("bob").incoming("bob-1").quiet().done("bob-2", new Connect()).quiet();

        history.cancels("alice-1").quiet();

        assertThat(history.violations()).containsExactly(Requirement.CAN_2);
    }

    /** Alice calls Bob, who does not listen, and what she was answered is not on record. */
    private static Handwritten unanswered() {
        Handwritten history = new Handwritten()
                .done("bob-1", new RemoveCallListener("main"))
                .done("bob-2", new RemoveCallListener("main"))
                .quiet();
        history.callsUnheard("bob", InitiateCall.to("bob", "audio"));
        return history;
    }
}
