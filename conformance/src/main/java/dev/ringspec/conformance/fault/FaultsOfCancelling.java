package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** CAN: cancel (catalogue 3.5). */
final class FaultsOfCancelling {
    private FaultsOfCancelling() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "cancel-refused",
                            Requirement.CAN_1,
                            "The caller cannot cancel a call.",
                            Broken.refuses(
                                    s -> s.act(Act.CANCEL) && s.in(CallStatus.INITIATED) && s.by(Role.CALLERS_DEVICE)))
                    .also(Requirement.RNG_4)
                    .also(Requirement.ARG_6),
            Fault.of(
                            "cancelled-lost",
                            Requirement.CAN_2,
                            "The receiver is not told of the cancel of a call that has rung a while.",
                            Broken.loses((s, e) -> isCancel(s, e) && !s.isRecent(s.theCall(), Act.INITIATE)))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "cancelled-doubled",
                            Requirement.CAN_2,
                            "The receiver is told of the cancel twice.",
                            Broken.doubles(FaultsOfCancelling::isCancel))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "cancelled-without-initiator",
                    Requirement.CAN_3,
                    "The cancelled event does not say who was calling.",
                    Broken.alters(FaultsOfCancelling::isCancel, call -> Field.initiator(call, null))),
            Fault.of(
                            "cancelled-at-the-canceller",
                            Requirement.CAN_4,
                            "The device that cancels is told of the cancel.",
                            Broken.adds(
                                    s -> s.act(Act.CANCEL) && !s.wasRefused(),
                                    s -> s.event(s.theCall(), EventKind.CANCELLED, StatusWord.CANCELLED, s.device())))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "cancel-names-the-other-call",
                            Requirement.CAN_5,
                            "When one of two calls that ring is cancelled, the receiver is told that it was the other one.",
                            Broken.alters(FaultsOfCancelling::isCancel, FaultsOfCancelling::asTheOther))
                    .also(
                            Requirement.PAY_1,
                            Requirement.RNG_3,
                            Requirement.RNG_4,
                            Requirement.RNG_5,
                            Requirement.PAY_11),
            Fault.of(
                            "quick-cancel-lost",
                            Requirement.CAN_6,
                            "The receiver is not told of a cancel that follows at once on the initiate, and rings on.",
                            Broken.loses((s, e) -> isCancel(s, e) && s.comesRightAfter(s.theCall(), Act.INITIATE)))
                    .also(Requirement.CAN_2, Requirement.PAY_11));

    private static boolean isCancel(Scene s, CallEvent event) {
        return event.kind() == EventKind.CANCELLED && s.in(CallStatus.CANCELLED);
    }

    private static Call asTheOther(Scene s, Call right) {
        return s.others(s.receivers(s.theCall())[0], CallStatus.INITIATED)
                .findFirst()
                .map(c -> Field.session(right, Scene.session(c)))
                .orElse(right);
    }
}
