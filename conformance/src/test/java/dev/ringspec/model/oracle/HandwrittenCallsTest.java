package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** Histories of calls between two users that the documents allow and the machine does not play, and some that they do not. */
class HandwrittenCallsTest {
    @Test
    void aDeviceThatStopsRingingMayBeToldWhenTheCallWasAccepted() {
        Handwritten history = new Handwritten().ring("bob").pass(3).quiet();

        history.accept("bob-1")
                .told("alice-1", ACCEPTED, "ongoing")
                .told("bob-2", CANCELLED, "ongoing")
                .quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void aDeviceThatStopsRingingWithARejectIsNotToldWhenItWasAccepted() {
        Handwritten history = new Handwritten().ring("bob");

        history.reject("bob-1", "rejected", "rejected").told("alice-1", REJECTED, "rejected");

        assertThat(history.join().told("bob-2", CANCELLED, "cancelled").violations())
                .containsExactly(Requirement.PAY_4);
    }

    @Test
    void aCallWasAcceptedWhenTheAcceptThatWasLostWasGiven() {
        Handwritten lost = new Handwritten().ring("bob").pass(3).quiet().acceptAndLose("bob-1");
        Handwritten late = new Handwritten().ring("bob").pass(3).quiet();
        late.join();

        lost.told("alice-1", ACCEPTED, "ongoing").pass(20).quiet().accept("bob-1");
        late.pass(20).quiet().accept("bob-1");

        assertThat(lost.violations()).isEmpty();
        assertThat(late.violations()).containsExactly(Requirement.PAY_5);
    }

    @Test
    void aCallWasAcceptedWhenTheAcceptThatWasNeverAnsweredWasGiven() {
        Handwritten history = new Handwritten().ring("bob").pass(3).quiet();
        history.give("bob-1", new AcceptCall(history.session()));

        history.join().told("alice-1", ACCEPTED, "ongoing").pass(20).quiet().accept("bob-1");

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void aCallEndedWhenTheEndThatWasLostWasGiven() {
        Handwritten history = new Handwritten().talk("bob").pass(3).quiet();
        int end = history.give("alice-1", new EndCall(history.session()));

        history.lost(end).ended("bob-1").pass(20).quiet().end("alice-1");

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void theCallersOtherDevicesMayHearOfACancelByTheReceiverWhatTheCallersDeviceHears() {
        assertThat(cancelledByTheReceiver()
                        .told("alice-2", CANCELLED, "cancelled")
                        .quiet()
                        .violations())
                .isEmpty();
        assertThat(cancelledByTheReceiver().quiet().violations()).isEmpty();
        assertThat(cancelledByTheReceiver()
                        .told("alice-2", CANCELLED, "rejected")
                        .violations())
                .containsExactly(Requirement.PAY_6);
    }

    /** And Alice's other device is known to be told of outcomes. */
    private static Handwritten cancelledByTheReceiver() {
        return toldElsewhere()
                .ring("bob")
                .reject("bob-1", "cancelled", "cancelled")
                .told("alice-1", CANCELLED, "cancelled");
    }

    private static Handwritten toldElsewhere() {
        return Handwritten.ofSeveralDevices()
                .ring("bob")
                .reject("bob-1", "rejected", "rejected")
                .told("alice-1", REJECTED, "rejected")
                .told("alice-2", REJECTED, "rejected")
                .quiet();
    }

    @Test
    void theCallersOtherDevicesMayBeToldOrNotOfATimeoutThatTheCallersDeviceReports() {
        assertThat(reported().quiet().violations()).isEmpty();
        assertThat(reported().told("alice-2", REJECTED, "unanswered").quiet().violations())
                .isEmpty();
        assertThat(reported().told("alice-1", REJECTED, "unanswered").violations())
                .containsExactly(Requirement.TMO_9);
    }

    private static Handwritten reported() {
        Handwritten history = toldElsewhere().ring("bob").pass(45);
        return history.told("alice-1", REJECTED, "unanswered")
                .told("alice-2", REJECTED, "unanswered")
                .told("bob-1", CANCELLED, "unanswered")
                .told("bob-2", CANCELLED, "unanswered")
                .quiet()
                .ring("bob")
                .reject("alice-1", "unanswered", "unanswered")
                .told("bob-1", CANCELLED, "unanswered")
                .told("bob-2", CANCELLED, "unanswered");
    }

    @Test
    void theOtherWordOfTwoThatWereGivenTogetherIsARaceWithTwoOutcomes() {
        Handwritten history = new Handwritten().ring("bob");
        int rejected = history.give("bob-1", new RejectCall(history.session(), "rejected"));
        int busy = history.give("bob-2", new RejectCall(history.session(), "busy"));

        history.answered(rejected, "rejected").refused(busy).told("alice-1", REJECTED, "busy");

        assertThat(history.named()).containsExactly(Requirement.REJ_3, Requirement.RACE_3);
    }

    @Test
    void whoComesBackAndEndsACallThatIsOverDoesNotEndItOnceMore() {
        Handwritten history =
                new Handwritten().talk("bob").done("bob-1", new Disconnect()).quiet();

        history.end("alice-1")
                .ended("alice-1")
                .quiet()
                .done("bob-1", new Connect())
                .quiet();

        assertThat(history.end("bob-1").ended("alice-1").named()).startsWith(Requirement.NET_6, Requirement.END_8);
    }

    @Test
    void whatFitsNeitherOutcomeOfALostDisconnectOrRemovalIsNamedSo() {
        Handwritten away = new Handwritten();
        Handwritten removed = new Handwritten();
        away.lost(away.give("carol-1", new Disconnect())).quiet();
        removed.lost(removed.give("carol-1", new RemoveCallListener("main"))).quiet();

        assertThat(cancelledUnheard(away).named()).contains(Requirement.RACE_8);
        assertThat(cancelledUnheard(removed).named()).contains(Requirement.RACE_8);
        assertThat(cancelledUnheard(new Handwritten()).named()).doesNotContain(Requirement.RACE_8);
    }

    /** Carol hears nothing of a call to her but that it was cancelled. */
    private static Handwritten cancelledUnheard(Handwritten history) {
        return history.ringUnheard("carol")
                .quiet()
                .reject("alice-1", "cancelled", "cancelled")
                .told("carol-1", CANCELLED, "cancelled")
                .quiet();
    }
}
