package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** Calls that are ended twice, and what may be held against a device afterwards: each history beside one that is not allowed. */
class HandwrittenEndsTest {
    private static final InitiateCall TO_BOB = InitiateCall.to("bob", "audio");

    /** Asked for its active call, a device that is answered without one has forgotten it. */
    private static final GetActiveCall FORGOTTEN = new GetActiveCall();

    @Test
    void ofTwoEndsADeviceInTheCallThatHasNotEndedItIsTold() {
        Handwritten told = together(new Handwritten().talk("bob"), "bob-2");
        Handwritten untold = together(new Handwritten().talk("bob"), "bob-2");

        assertThat(told.ended("bob-1").quiet().violations()).isEmpty();
        assertThat(untold.quiet().violations()).contains(Requirement.RACE_4);
    }

    @Test
    void ofTwoEndsTheDevicesThatAreNotInTheCallAreToldAsOfOne() {
        Handwritten told = together(tellingAll(), "bob-1");
        Handwritten untold = together(tellingAll(), "bob-1");

        assertThat(told.ended("bob-2").quiet().violations()).isEmpty();
        assertThat(untold.quiet().violations()).contains(Requirement.PAY_12);
    }

    /** Whoever ends a call, the user's other devices hear of it. */
    private static Handwritten tellingAll() {
        return new Handwritten()
                .talk("bob")
                .end("bob-1")
                .ended("alice-1")
                .ended("bob-2")
                .quiet()
                .clear("alice-1")
                .clear("bob-1")
                .talk("bob");
    }

    @Test
    void whoeverHasEndedACallTogetherWithTheOtherMayForgetIt() {
        Handwritten both = together(enderForgets().talk("bob"), "bob-1").quiet();
        Handwritten other =
                enderForgets().talk("bob").end("alice-1").ended("bob-1").quiet();

        assertThat(both.done("alice-1", FORGOTTEN).done("bob-1", FORGOTTEN).violations())
                .isEmpty();
        assertThat(other.done("bob-1", FORGOTTEN).violations()).contains(Requirement.PAY_12);
    }

    @Test
    void whoeverHasEndedACallThatWasOverMayForgetIt() {
        assertThat(enderForgets().end("bob-1").done("bob-1", FORGOTTEN).violations())
                .isEmpty();
        assertThat(enderForgets().end("bob-1").remembers("bob-1").violations()).isEmpty();
        assertThat(enderForgets().done("bob-1", FORGOTTEN).violations()).contains(Requirement.PAY_12);
    }

    /** The device that ends a call forgets it, the other one does not. */
    private static Handwritten enderForgets() {
        return new Handwritten()
                .talk("bob")
                .end("alice-1")
                .ended("bob-1")
                .quiet()
                .done("alice-1", FORGOTTEN)
                .remembers("bob-1");
    }

    @Test
    void aCallThatNobodyWaitsForAnyMoreStandsInNobodysWay() {
        Handwritten over =
                new Handwritten().lost("alice-1", TO_BOB).ringing("bob").quiet();
        Handwritten under = new Handwritten().lost("alice-1", TO_BOB);

        over.rejected().quiet().refused("alice-1", TO_BOB);
        under.refused("alice-1", TO_BOB).ringing("bob").quiet();

        assertThat(over.violations()).contains(Requirement.ACT_6);
        assertThat(under.violations()).isEmpty();
    }

    @Test
    void whoHasNoPartInACallMissesNothingOfIt() {
        Handwritten away = busy().done("carol-1", new Disconnect()).quiet();
        away.end("alice-1")
                .ended("bob-1")
                .quiet()
                .done("carol-1", new Connect())
                .quiet();

        assertThat(away.refused("carol-1", TO_BOB).violations()).contains(Requirement.INI_1);
        assertThat(busy().end("alice-1")
                        .ended("bob-1")
                        .refused("carol-1", TO_BOB)
                        .violations())
                .isEmpty();
    }

    private static Handwritten busy() {
        return new Handwritten().talk("bob").refused("carol-1", TO_BOB).quiet();
    }

    private static Handwritten together(Handwritten history, String other) {
        int one = history.give("alice-1", new EndCall(history.session()));
        int another = history.give(other, new EndCall(history.session()));
        return history.answered(one, "ended").answered(another, "ended");
    }
}
