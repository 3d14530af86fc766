package com.example.calls;

import static dev.ringspec.conformance.assertj.RingspecAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of one's own: a story that matters here, and the oracle's word on it. */
class RecordedCallsTest {
    private final World world = World.of("w1", "alice", "bob");

    @Test
    void aCallThatIsRejectedTwiceIsRejectedOnce() {
        assertThat(rejectedTwice(new MyCalls())).conforms().shows(Reading.REPEAT_COMMAND_REFUSED);
    }

    @Test
    void aCallerWhoIsNotToldOfARejectIsNoticed() {
        assertThat(rejectedTwice(new ForgetfulCalls())).violates(Requirement.REJ_2);
    }

    /** Alice calls Bob, who rejects, and rejects once more. */
    private Trace rejectedTwice(Subject calls) {
        Capabilities capabilities = calls.profile().capabilities();
        Setting setting = Setting.of(world, capabilities);
        try (calls;
                Trial trial = new Trial(calls, setting, List.of(Setting.possible(capabilities)))) {
            trial.await(trial.give("alice-1", new AddCallListener("screen")));
            trial.await(trial.give("bob-1", new AddCallListener("screen")));
            trial.await(trial.give("alice-1", InitiateCall.to("bob", "audio")));
            trial.settle();
            String session = session(trial);
            trial.await(trial.give("bob-1", new RejectCall(session, "rejected")));
            trial.settle();
            trial.await(trial.give("bob-1", new RejectCall(session, "rejected")));
            trial.settle();
            return new Trace(world, capabilities, trial.observations());
        }
    }

    /** Bob's device has been told which call it is. */
    private static String session(Trial trial) {
        List<String> told = trial.observations().stream()
                .filter(Told.class::isInstance)
                .map(o -> ((Told) o).event().call().sessionId())
                .toList();
        assertThat(told).hasSize(1);
        return told.get(0);
    }
}
