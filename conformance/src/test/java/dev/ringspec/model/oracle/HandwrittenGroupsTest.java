package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

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
}
