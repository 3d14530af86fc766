package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** RNG: ringing (catalogue 3.2). */
final class FaultsOfRinging {
    private FaultsOfRinging() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "incoming-lost",
                            Requirement.RNG_1,
                            "The receiver is not told of a call.",
                            Broken.loses((s, e) -> e.kind() == EventKind.INCOMING))
                    .also(Requirement.PAY_11)
                    .also(Requirement.CAN_6, Requirement.PAY_8, Requirement.LIS_1),
            Fault.of(
                            "incoming-doubled",
                            Requirement.RNG_1,
                            "The receiver is told of a call twice.",
                            Broken.doubles((s, e) -> e.kind() == EventKind.INCOMING))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "incoming-without-initiator",
                    Requirement.RNG_2,
                    "The receiver is not told who is calling.",
                    Broken.alters((s, e) -> e.kind() == EventKind.INCOMING, call -> Field.initiator(call, null))),
            Fault.of(
                            "incoming-at-the-caller",
                            Requirement.RNG_3,
                            "The caller's own device is told that the call comes in.",
                            Broken.adds(
                                    s -> s.act(Act.INITIATE) && s.in(CallStatus.INITIATED),
                                    s -> s.event(s.theCall(), EventKind.INCOMING, StatusWord.INITIATED, s.device())))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "incoming-at-an-outsider",
                            Requirement.RNG_3,
                            "Somebody who is not called is told that the call comes in.",
                            Broken.adds(
                                    s -> s.act(Act.INITIATE) && s.in(CallStatus.INITIATED),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.INCOMING,
                                            StatusWord.INITIATED,
                                            s.outsiders(s.theCall()))))
                    .also(Requirement.PAY_11)
                    .also(Requirement.RACE_6, Requirement.INI_4),
            Fault.of(
                            "accepted-by-itself",
                            Requirement.RNG_4,
                            "After a while the caller is told that the call was accepted, though nobody did.",
                            Broken.muses(s -> s.calls(CallStatus.INITIATED)
                                    .flatMap(c ->
                                            s.event(c, EventKind.ACCEPTED, StatusWord.ONGOING, c.caller()).stream())
                                    .toList()))
                    .also(Requirement.RNG_3, Requirement.PAY_11),
            Fault.of(
                            "callers-mixed-up",
                            Requirement.RNG_5,
                            "A call that comes in while another one rings shows the caller of the other one.",
                            Broken.alters((s, e) -> e.kind() == EventKind.INCOMING, FaultsOfRinging::otherCaller))
                    .also(Requirement.RNG_2, Requirement.PAY_3, Requirement.RACE_6));

    private static Call otherCaller(Scene s, Call right) {
        return s.others(s.receivers(s.theCall())[0], CallStatus.INITIATED)
                .filter(c -> c.receiver() == s.theCall().receiver())
                .findFirst()
                .map(c -> Field.initiator(right, s.cast().uid(s.cast().userOf(c.caller()))))
                .orElse(right);
    }
}
