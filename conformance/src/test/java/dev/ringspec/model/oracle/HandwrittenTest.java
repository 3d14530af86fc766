package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.EndSession;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** The oracle against histories that the documents allow and the machine does not play, each beside one that they do not allow. */
class HandwrittenTest {
    @Test
    void whoHasEndedTheCallMayBeToldSoInTheSessionWhenTheOtherSideLeavesFirst() {
        Handwritten history =
                Handwritten.bothInside().end("alice-1").ended("bob-1").quiet();

        history.leave("bob-1").left("alice-1", "bob").over("alice-1").quiet();

        assertThat(history.leave("alice-1").quiet().violations()).isEmpty();
        assertThat(history.over("alice-1").violations()).containsExactly(Requirement.SES_3);
    }

    @Test
    void everybodyInsideMayBeToldThatTheCallIsOverWhenOneSideLeaves() {
        Handwritten history = Handwritten.bothInside().enter("bob-2").quiet();

        history.leave("alice-1")
                .over("bob-1")
                .over("bob-2")
                .quiet()
                .end("alice-1")
                .ended("bob-1")
                .quiet();

        assertThat(history.violations()).isEmpty();
        assertThat(history.over("bob-2").violations()).containsExactly(Requirement.SES_3);
    }

    @Test
    void whoLeavesTogetherWithTheOtherSideMayBeToldOfIt() {
        Handwritten history = Handwritten.bothInside();
        int one = history.give("alice-1", new EndSession(history.session()));
        int other = history.give("bob-1", new EndSession(history.session()));

        history.done(one)
                .done(other)
                .left("alice-1", "bob")
                .left("bob-1", "alice")
                .quiet();

        assertThat(history.violations()).isEmpty();
        assertThat(history.left("alice-1", "bob").violations()).containsExactly(Requirement.PAY_11);
    }

    @Test
    void whoLeavesBeforeTheOtherSideIsNotToldOfIt() {
        Handwritten history = Handwritten.bothInside().leave("alice-1").left("bob-1", "alice");

        history.leave("bob-1").left("alice-1", "bob");

        assertThat(history.violations()).containsExactly(Requirement.PAY_11);
    }

    @Test
    void bothMayEndTheCallByLeavingTogetherAndNeitherIsToldOfTheOther() {
        Handwritten history = Handwritten.bothInside();
        int one = history.give("alice-1", new EndSession(history.session()));
        int other = history.give("bob-1", new EndSession(history.session()));

        history.done(one).done(other).quiet().refused("alice-1", new EndCall(history.session()));

        assertThat(history.quiet().violations()).isEmpty();
    }

    @Test
    void aLostConnectionMayBeNoticedLongAfterIt() {
        Handwritten history =
                Handwritten.bothInside().done("bob-1", new Disconnect()).quiet();

        history.pass(20)
                .left("alice-1", "bob")
                .quiet()
                .done("bob-1", new Connect())
                .joined("alice-1", "bob");

        assertThat(history.quiet().violations()).isEmpty();
        assertThat(history.left("alice-1", "carol").violations()).containsExactly(Requirement.PAY_11);
    }

    @Test
    void whoWasNotConnectedMayBeToldOfTheEndAfterwardsAndOnlyOfAnEnd() {
        Handwritten away =
                Handwritten.bothInside().done("bob-1", new Disconnect()).quiet();
        away.end("alice-1")
                .leave("alice-1")
                .quiet()
                .done("bob-1", new Connect())
                .over("bob-1")
                .quiet();

        Handwritten back =
                Handwritten.bothInside().done("bob-1", new Disconnect()).quiet();
        back.done("bob-1", new Connect()).over("bob-1");

        assertThat(away.violations()).isEmpty();
        assertThat(back.violations()).containsExactly(Requirement.SES_3);
    }

    @Test
    void whatWasUnderWayWhenADeviceLeftMayStillCome() {
        Handwritten history =
                Handwritten.bothInside().done("bob-1", new Disconnect()).leave("alice-1");

        assertThat(history.left("alice-1", "bob").quiet().violations()).isEmpty();
        assertThat(history.left("alice-1", "bob").violations()).containsExactly(Requirement.PAY_11);
    }

    @Test
    void whoWasNotConnectedMayBeToldAfterwardsThatTheOtherSideHadLeft() {
        Handwritten history =
                Handwritten.bothInside().done("bob-1", new Disconnect()).quiet();

        history.leave("alice-1")
                .quiet()
                .done("bob-1", new Connect())
                .over("bob-1")
                .quiet();

        assertThat(history.end("alice-1").ended("bob-1").quiet().violations()).isEmpty();
        assertThat(history.over("bob-1").violations()).containsExactly(Requirement.SES_3);
    }

    @Test
    void whoEntersTheSessionOfAnotherCallMayHaveLeftTheFirst() {
        Handwritten history = Handwritten.bothInside();
        EndSession ofTheFirst = new EndSession(history.session());
        history.end("alice-1").ended("bob-1").over("bob-1").clear("alice-1").quiet();

        history.talk("carol")
                .enter("alice-1")
                .quiet()
                .refused("alice-1", ofTheFirst)
                .quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void aUserWithAnotherDeviceInsideNeitherEntersNorLeaves() {
        Handwritten history = Handwritten.bothInside();
        history.enter("bob-2").quiet().leave("bob-1").quiet().enter("bob-1").quiet();

        assertThat(history.warnings()).isEmpty();
        assertThat(history.leave("bob-1").leave("bob-2").quiet().warnings()).isEmpty();
        assertThat(Handwritten.bothInside().leave("bob-1").quiet().warnings()).containsExactly(Requirement.SES_4);
    }

    @Test
    void whoeverIsToldOfAnEndThatBothHaveMadeShowsNoReading() {
        Handwritten history = endedTogether(new Handwritten().talk("bob"));

        history.ended("alice-1").ended("bob-1").quiet().clear("alice-1").clear("bob-1");
        history.talk("bob")
                .end("alice-1")
                .ended("bob-1")
                .quiet()
                .clear("alice-1")
                .clear("bob-1");
        endedTogether(history.talk("bob")).ended("alice-1").ended("bob-1").quiet();

        assertThat(history.violations()).isEmpty();
    }

    @Test
    void aCallThatWasOverBeforeIsNotEndedTogether() {
        Handwritten history =
                new Handwritten().talk("bob").end("alice-1").ended("bob-1").quiet();

        endedTogether(history).ended("alice-1");

        assertThat(history.violations()).containsExactly(Requirement.RACE_4);
    }

    @Test
    void aCallThatHasEndedByItselfIsNotEndedTogether() {
        Handwritten history =
                new Handwritten().talk("bob").end("alice-1").ended("bob-1").quiet();
        history.clear("alice-1").clear("bob-1").talk("bob").enter("alice-1").quiet();

        history.pass(30).ended("alice-1").ended("bob-1").quiet();

        assertThat(endedTogether(history).quiet().violations()).isEmpty();
    }

    private static Handwritten endedTogether(Handwritten history) {
        int one = history.give("alice-1", new EndCall(history.session()));
        int other = history.give("bob-1", new EndCall(history.session()));
        return history.answered(one, "ended").answered(other, "ended");
    }
}
