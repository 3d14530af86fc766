package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.spec.Requirement;
import org.junit.jupiter.api.Test;

/** Calls that are ended twice, and what may be held against a device afterwards: each history beside one that is not allowed. */
class HandwrittenEndsTest {
    private static final InitiateCall TO_BOB = InitiateCall.to("bob", "audio");

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

}
