package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Roster;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.machine.Timer;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;

/** Steps that the rulebook does not allow. */
final class Deeds {
    private Deeds() {}

    /** A timer that never runs out, whatever is waited for. */
    static final Timer NEVER = new Timer(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /** The command is refused, as if the call were over: to some readings that may even be so, and the code is right. */
    static Step refusal(Scene scene) {
        Answer no = new Answer(true, Cast.NOBODY, List.of(), Requirement.PAY_9, List.of());
        return new Step(scene.moment().state(), scene.moment().readings(), no, Optional.empty());
    }

    /** The command succeeds, and nothing has changed, whatever status the result shows. */
    static Step nothing(Scene scene, StatusWord... shown) {
        int call = scene.call().map(CallState::key).orElse(Cast.NOBODY);
        Answer yes = new Answer(false, call, List.of(shown), Requirement.PAY_11, List.of());
        return new Step(scene.moment().state(), scene.moment().readings(), yes, Optional.empty());
    }

    static Step accept(Scene scene) {
        return usual(scene, Act.ACCEPT, CallStatus.INITIATED, Role.RECEIVERS_DEVICE);
    }

    static Step reject(Scene scene) {
        return usual(scene, Act.REJECT, CallStatus.INITIATED, Role.RECEIVERS_DEVICE);
    }

    static Step cancel(Scene scene) {
        return usual(scene, Act.CANCEL, CallStatus.INITIATED, Role.CALLERS_DEVICE);
    }

    /** As if the receiver had accepted before. */
    static Step end(Scene scene) {
        CallState call = scene.theCall();
        State accepted = scene.moment().state().with(call.decided(CallStatus.ONGOING, scene.receivers(call)[0]));
        return enforced(scene, Rulebook.END, accepted, call.key());
    }

    /** A new call rings. */
    static Step ring(Scene scene) {
        long length = length(scene.initiate());
        Timer timer = new Timer(length, scene.request().since() + length, Long.MAX_VALUE);
        CallState call = CallState.made(
                scene.request().id(),
                scene.device(),
                scene.cast().user(scene.initiate().receiverId()),
                scene.initiate().callType(),
                scene.initiate().receiverType(),
                timer);
        return enforced(scene, Rulebook.RING, scene.moment().state().with(call), call.key());
    }

    /** A new call rings at a group, also for a caller who is no member of it. */
    static Step ringAGroup(Scene scene) {
        long length = length(scene.initiate());
        CallState call = CallState.made(
                        scene.request().id(),
                        scene.device(),
                        Cast.NOBODY,
                        scene.initiate().callType(),
                        scene.initiate().receiverType(),
                        new Timer(length, scene.request().since() + length, Long.MAX_VALUE))
                .to(Roster.calling(
                        scene.cast(), scene.cast().group(scene.initiate().receiverId()), scene.device()));
        return enforced(scene, Rulebook.RING_A_GROUP, scene.moment().state().with(call), call.key());
    }

    /** The initiator of a call to a group cancels it, whether it goes on or not. */
    static Step cancelAGroup(Scene scene) {
        return enforced(
                scene,
                Rulebook.CANCEL_TO_A_GROUP,
                scene.moment().state(),
                scene.theCall().key());
    }

    /** How long a call may ring, in microseconds, by the recommended readings. */
    static long length(Command.InitiateCall command) {
        Double given = command.timeout();
        double meant = given == null || given < 1 ? Capabilities.DOCUMENTED_TIMEOUT : Math.floor(given);
        return Math.round(meant * Terms.SECOND);
    }

    /** The same answer, but something else comes of it. */
    static Step leadingTo(Step right, State changed) {
        return new Step(changed, right.readings(), right.answer(), right.warning());
    }

    private static Step usual(Scene scene, Act act, CallStatus status, Role role) {
        Effect effect = (Effect) Rulebook.rule(act, status, role).outcome();
        return enforced(scene, effect, scene.moment().state(), scene.theCall().key());
    }

    private static Step enforced(Scene scene, Effect effect, State state, int key) {
        return scene.moment()
                .machine()
                .enforce(effect, state, scene.moment().readings(), key, scene.device())
                .get(0);
    }
}
