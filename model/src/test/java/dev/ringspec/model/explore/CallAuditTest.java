package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Sequences.Told;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.spec.Readings;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallAuditTest {
    private static final Cast THREE = new Cast(new Bounds(List.of(1, 1, 1), 1, 0).world());
    private static final Told NOTHING = new Told(List.of(), 0);
    private static final Told RINGS = new Told(List.of(EventKind.INCOMING), 0);

    @Test
    void aCallThatRingsWhereItShouldIsSound() {
        assertThat(CallAudit.breach(ringing(RINGS, NOTHING))).isEmpty();
    }

    /** No audience of the rulebook takes an outsider in, so no wrong rule shows that this is looked for. */
    @Test
    void anOutsiderWhoIsToldBreaksInv5() {
        assertThat(CallAudit.breach(ringing(RINGS, RINGS))).contains(Invariant.INV_5);
    }

    /** A rule that misled a side would tell it of the outcome twice, which comes to light sooner. */
    @Test
    void aCallerWhoTakesARingingCallForAnsweredBreaksInv18() {
        Told answered = new Told(List.of(EventKind.ACCEPTED), 1);
        Told heard = new Told(List.of(EventKind.INCOMING), 1);

        assertThat(CallAudit.breach(ringing(answered, heard, NOTHING))).contains(Invariant.INV_18);
        assertThat(CallAudit.breach(ringing(answered, RINGS, NOTHING)))
                .as("as long as something is due")
                .isEmpty();
    }

    private static CallView ringing(Told bob, Told carol) {
        return ringing(NOTHING, bob, carol);
    }

    private static CallView ringing(Told alice, Told bob, Told carol) {
        Outline call = new Outline(CallStatus.INITIATED, 0, 1, 0, Cast.NOBODY);
        return new CallView(THREE, Readings.RECOMMENDED, call, List.of(alice, bob, carol));
    }
}
