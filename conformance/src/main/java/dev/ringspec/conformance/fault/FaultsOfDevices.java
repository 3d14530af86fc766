package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** DEV: several devices of one user (catalogue 3.13). */
final class FaultsOfDevices {
    private FaultsOfDevices() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "other-device-does-not-ring",
                            Requirement.DEV_1,
                            "Of several devices of the receiver only the first one rings.",
                            Broken.loses((s, e) -> e.kind() == EventKind.INCOMING && isReceiversOther(s, e)))
                    .also(Requirement.RNG_1, Requirement.CAN_6, Requirement.PAY_8, Requirement.PAY_11),
            Fault.of(
                            "other-device-rings-on-after-a-cancel",
                            Requirement.DEV_2,
                            "Of several devices of the receiver only the first one is told of a cancel.",
                            Broken.loses(
                                    (s, e) -> s.in(CallStatus.CANCELLED) && isCancelled(e) && isReceiversOther(s, e)))
                    .also(Requirement.CAN_2, Requirement.CAN_6, Requirement.PAY_11),
            Fault.of(
                            "other-device-rings-on-after-a-time-out",
                            Requirement.PAY_12,
                            "Of several devices of the receiver only the first one is told of a time-out: two readings at once.",
                            Broken.loses(
                                    (s, e) -> s.in(CallStatus.UNANSWERED) && isCancelled(e) && isReceiversOther(s, e)))
                    .also(Requirement.DEV_2, Requirement.TMO_5, Requirement.PAY_11),
            Fault.of(
                            "time-out-told-in-two-ways",
                            Requirement.PAY_12,
                            "The first device of the receiver is told unanswered, the others are told missed.",
                            Broken.alters(
                                    (s, e) -> s.in(CallStatus.UNANSWERED) && isCancelled(e) && isReceiversOther(s, e),
                                    Field.status("missed")))
                    .also(Requirement.DEV_2, Requirement.TMO_9),
            Fault.reading(
                    "other-devices-ring-on-after-an-accept",
                    Requirement.DEV_3,
                    "When one device of the receiver accepts, the others are told nothing and ring on.",
                    Reading.OTHER_DEVICES_ON_ACCEPT_NONE),
            Fault.reading(
                    "other-devices-ring-on-after-a-reject",
                    Requirement.DEV_4,
                    "When one device of the receiver rejects, the others are told nothing and ring on.",
                    Reading.OTHER_DEVICES_ON_REJECT_NONE),
            Fault.of(
                    "other-device-accepts-later",
                    Requirement.DEV_5,
                    "A call that goes on with one device of the receiver can be accepted on another one.",
                    Broken.takes(Requirement.DEV_5, s -> !s.isRecent(s.theCall(), Act.ACCEPT), s -> Deeds.nothing(s))),
            Fault.of(
                            "told-once-for-each-device",
                            Requirement.DEV_6,
                            "The caller is told of an accept or a reject once for each device of the receiver.",
                            Broken.tells(FaultsOfDevices::isOutcomeAtTheCaller, FaultsOfDevices::onceForEachDevice))
                    .also(
                            Requirement.ACC_2,
                            Requirement.REJ_2,
                            Requirement.BSY_2,
                            Requirement.TMO_9,
                            Requirement.PAY_11),
            Fault.of(
                            "callers-other-device-misled",
                            Requirement.DEV_7,
                            "When the receiver rejects, the caller's other device is told that the call was accepted.",
                            Broken.adds(
                                    s -> s.act(Act.REJECT) && !s.wasRefused() && s.in(CallStatus.REJECTED),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.ACCEPTED,
                                            StatusWord.ONGOING,
                                            s.devices(s.theCall(), Role.CALLERS_OTHER_DEVICE))))
                    .also(Requirement.REJ_4, Requirement.PAY_11),
            Fault.of(
                            "callers-other-device-accepts",
                            Requirement.ACC_5,
                            "The caller's other device can accept the call.",
                            Broken.takes(
                                    Requirement.ACC_5,
                                    s -> s.in(CallStatus.INITIATED) && s.by(Role.CALLERS_OTHER_DEVICE),
                                    Deeds::accept))
                    .also(Requirement.DEV_7),
            Fault.of(
                            "other-device-ends-in-vain",
                            Requirement.DEV_8,
                            "Another device of a party ends a call with success, and nothing comes of it.",
                            Broken.steps(
                                    s -> s.act(Act.END)
                                            && s.in(CallStatus.ONGOING)
                                            && s.byAParty()
                                            && !s.theCall().joins(s.device()),
                                    (s, right) ->
                                            right.answer().refused() ? right : Deeds.nothing(s, StatusWord.ENDED)))
                    .also(Requirement.END_2, Requirement.END_9, Requirement.PAY_11),
            Fault.of(
                            "other-devices-told-of-the-end-twice",
                            Requirement.DEV_9,
                            "Devices that are not in the call are told of its end twice.",
                            Broken.doubles((s, e) -> e.kind() == EventKind.ENDED && isBeside(s, e)))
                    .also(Requirement.END_2, Requirement.END_5, Requirement.PAY_11),
            Fault.of(
                            "other-device-deaf-after-an-end",
                            Requirement.DEV_9,
                            "A device that was not in its user's last call does not ring any more once that has ended.",
                            Broken.loses((s, e) -> e.kind() == EventKind.INCOMING && wasBesideAnEnd(s, e)))
                    .also(Requirement.DEV_1, Requirement.RNG_1, Requirement.PAY_11));

    private static boolean isCancelled(CallEvent event) {
        return event.kind() == EventKind.CANCELLED;
    }

    private static int device(Scene s, CallEvent event) {
        return s.cast().device(event.device());
    }

    /** Whether it is for a device of the receiver that is not the first. */
    private static boolean isReceiversOther(Scene s, CallEvent event) {
        return IntStream.of(s.receivers(s.theCall())).skip(1).anyMatch(d -> d == device(s, event));
    }

    private static boolean isOutcomeAtTheCaller(Scene s, CallEvent event) {
        return (event.kind() == EventKind.ACCEPTED || event.kind() == EventKind.REJECTED)
                && device(s, event) == s.theCall().caller()
                && !s.in(CallStatus.UNANSWERED);
    }

    private static List<CallEvent> onceForEachDevice(Scene s, CallEvent right) {
        return IntStream.of(s.receivers(s.theCall())).mapToObj(d -> right).toList();
    }

    private static boolean isBeside(Scene s, CallEvent event) {
        int device = device(s, event);
        return device != s.theCall().caller() && device != s.theCall().answerer();
    }

    private static boolean wasBesideAnEnd(Scene s, CallEvent event) {
        int device = device(s, event);
        return s.others(device, CallStatus.ENDED).anyMatch(c -> device != c.caller() && device != c.answerer());
    }
}
