package dev.ringspec.conformance.baresip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.StatusWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosingTest {
    @ParameterizedTest
    @CsvSource({
        "RINGING_OUT, 486 Rejected, REJECTED, onOutgoingCallRejected",
        "RINGING_OUT, 486 Busy Here, UNANSWERED, onOutgoingCallRejected",
        "DIALLED, 486 Max Calls, BUSY, onOutgoingCallRejected",
        "RINGING_IN, Local timeout, MISSED, onIncomingCallCancelled",
        "RINGING_IN, Connection reset by peer, CANCELLED, onIncomingCallCancelled",
        "ESTABLISHED, Connection reset by peer, ENDED, onCallEndedMessageReceived",
        "ESTABLISHED, Connection reset by user, ENDED, onCallEndedMessageReceived"
    })
    void phaseAndReasonTellTheStatusAndTheEvent(Phase phase, String reason, StatusWord status, String callback) {
        Closing closing = Closing.of(phase, reason);
        assertThat(closing.status()).contains(status);
        assertThat(closing.told())
                .hasValueSatisfying(kind -> assertThat(kind.callback()).isEqualTo(callback));
    }

    @ParameterizedTest
    @CsvSource({"RINGING_OUT, CANCELLED", "RINGING_IN, REJECTED"})
    void onesOwnRefusalIsNotToldToOneself(Phase phase, StatusWord status) {
        Closing closing = Closing.of(phase, Closing.BY_USER);
        assertThat(closing.status()).contains(status);
        assertThat(closing.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RINGING_OUT", "RINGING_IN"})
    void aReasonThatNobodyKnowsGivesAnEventWithoutAStatus(Phase phase) {
        Closing closing = Closing.of(phase, "603 Decline");
        assertThat(closing.status()).isEmpty();
        assertThat(closing.told()).isPresent();
    }

    @Test
    void aFailureBeforeItRingsIsNoCall() {
        assertThat(Closing.of(Phase.DIALLED, "404 Not Found")).isEqualTo(Closing.NOBODY_THERE);
    }
}
