package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** Histories of calls to a group that the documents allow and the machine does not play, and some that they do not. */
class HandwrittenGroupsTest {
    @Test
    void aCallThatALostAcceptHasBegunWasAccepted() {
        Handwritten history = Handwritten.ofAGroup().pass(3).quiet().acceptAndLose("bob-1");

        history.told("alice-1", ACCEPTED, "ongoing")
                .quiet()
                .reject("carol-1", "rejected", "rejected")
                .told("alice-1", REJECTED, "rejected")
                .quiet()
                .pass(42)
                .told("dave-1", CANCELLED, "unanswered")
                .quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void aCallThatNobodyHasAcceptedWasNotAccepted() {
        Handwritten history = Handwritten.ofAGroup().reject("carol-1", "rejected", "rejected");

        assertThat(history.join().told("alice-1", REJECTED, "rejected").violations())
                .containsExactly(Requirement.PAY_4);
    }

    @Test
    void theFirstAcceptMayHaveBeenALostOne() {
        Handwritten history = Handwritten.ofAGroup().pass(3).quiet().acceptAndLose("bob-1");

        history.told("alice-1", ACCEPTED, "ongoing")
                .pass(20)
                .quiet()
                .accept("carol-1")
                .told("alice-1", ACCEPTED, "ongoing")
                .quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void whoLeftBeforeTheEndMayBeRefusedToEndItAgainAndWhoEndedItMayNot() {
        Handwritten history = Handwritten.ofAGroup()
                .accept("bob-1")
                .told("alice-1", ACCEPTED, "ongoing")
                .quiet();
        int left = history.accept("bob-1").give("bob-1", new EndCall(history.session()));
        history.answered(left, "ongoing").quiet().end("alice-1").quiet();

        history.refused("bob-1", new EndCall(history.session())).quiet();

        assertThat(history.violations()).isEmpty();
        assertThat(history.end("bob-1").quiet().violations()).isEmpty();
        assertThat(history.refused("alice-1", new EndCall(history.session())).violations())
                .containsExactly(Requirement.PAY_12);
    }

    /** Taken for the event of bob's reject, it would show that each is told; it is that of carol's, the last one. */
    @Test
    void anEventThatComesBeforeTheAnswerIsNotTakenForThatOfAnEarlierCommand() {
        Handwritten history =
                Handwritten.ofAGroup().reject("bob-1", "rejected", "rejected").reject("dave-1", "rejected", "rejected");
        int last = history.give("carol-1", new RejectCall(history.session(), "rejected"));

        history.told("alice-1", REJECTED, "rejected").answered(last, "rejected").quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void theEventOfALeaveNeedNotHaveAnEndThoughTheCallIsOverByNow() {
        Handwritten history = Handwritten.ofAGroup()
                .accept("bob-1")
                .told("alice-1", ACCEPTED, "ongoing")
                .quiet();
        int leave = history.give("bob-1", new EndCall(history.session()));
        history.answered(leave, "ongoing");

        history.end("alice-1").toldOfALeave("alice-1").quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void whoHasDeclinedInOtherWordsMayBeRefusedToReject() {
        Handwritten history = declined("bob-1", "rejected");
        history.reject("bob-1", "rejected", "initiated").reject("carol-1", "busy", "busy");

        history.told("alice-1", REJECTED, "busy").refused("carol-1", new RejectCall(history.session(), "rejected"));

        assertThat(history.quiet().violations()).isEmpty();
    }

    private static Handwritten declined(String device, String status) {
        return Handwritten.ofAGroup()
                .reject(device, status, status)
                .told("alice-1", REJECTED, status)
                .quiet();
    }

    @Test
    void aRejectThatIsRepeatedMayBeAnsweredAsTheFirstOneWas() {
        assertThat(declined("bob-1", "rejected")
                        .reject("bob-1", "rejected", "rejected")
                        .violations())
                .isEmpty();
        assertThat(declined("bob-1", "rejected")
                        .reject("bob-1", "rejected", "ongoing")
                        .violations())
                .containsExactly(Requirement.PAY_9);
    }

    @Test
    void whatMembersDoOneAfterTheOtherIsToldInThatOrder() {
        Handwritten history = Handwritten.ofAGroup()
                .reject("bob-1", "rejected", "rejected")
                .accept("carol-1")
                .told("alice-1", ACCEPTED, "ongoing");

        assertThat(history.told("alice-1", REJECTED, "rejected").violations()).containsExactly(Requirement.PAY_8);
    }

    @Test
    void whatIsToldTwiceIsNotToldInTheWrongOrder() {
        Handwritten history = Handwritten.ofAGroup()
                .reject("bob-1", "rejected", "rejected")
                .told("alice-1", REJECTED, "rejected")
                .accept("carol-1")
                .told("alice-1", ACCEPTED, "ongoing");

        assertThat(history.told("alice-1", REJECTED, "rejected").named()).doesNotContain(Requirement.PAY_8);
    }

    @Test
    void anAcceptAfterTheTimeoutIsNotOneOfACallThatNobodyCouldHear() {
        Handwritten history = Handwritten.ofAGroup().pass(45);
        for (String member : new String[] {"bob-1", "carol-1", "dave-1"}) {
            history.told(member, CANCELLED, "unanswered");
        }

        history.told("alice-1", REJECTED, "unanswered").quiet().accept("bob-1");

        assertThat(history.named()).startsWith(Requirement.GRP_8, Requirement.TMO_1);
        assertThat(history.named()).doesNotContain(Requirement.INI_6);
    }

    @Test
    void whoStillRingsIsNotToldThatItIsOver() {
        Handwritten rejected =
                Handwritten.ofAGroup().reject("bob-1", "rejected", "rejected").told("carol-1", REJECTED, "rejected");
        Handwritten accepted = Handwritten.ofAGroup().accept("bob-1").told("carol-1", CANCELLED, "cancelled");

        assertThat(rejected.violations()).containsExactly(Requirement.GRP_5);
        assertThat(accepted.violations()).containsExactly(Requirement.GRP_3);
    }

    @Test
    void readingsAreMixedAlsoWhereTheOtherOneWasGivenUpBeforeItShows() {
        Handwritten history = allDeclined(Handwritten.ofAGroup());
        history.reject("alice-1", "cancelled", "cancelled").quiet();

        allDeclined(history.ring("team")).refused("alice-1", new RejectCall(history.session(), "cancelled"));

        assertThat(history.named()).contains(Requirement.CAN_1, Requirement.PAY_12);
    }

    private static Handwritten allDeclined(Handwritten history) {
        for (String member : new String[] {"bob-1", "carol-1", "dave-1"}) {
            history.reject(member, "rejected", "rejected")
                    .told("alice-1", REJECTED, "rejected")
                    .quiet();
        }
        return history;
    }
}
