package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** NET, and INI-6: lost connections (catalogue 3.14). */
final class FaultsOfConnections {
    private FaultsOfConnections() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "absent-receiver-rings-for-ever",
                            Requirement.INI_6,
                            "A call to somebody whose devices are all away never times out.",
                            FaultsOfTimingOut.timer(FaultsOfConnections::callsTheAbsent, s -> Deeds.NEVER))
                    .also(
                            Requirement.TMO_1,
                            Requirement.TMO_3,
                            Requirement.TMO_4,
                            Requirement.TMO_7,
                            Requirement.TMO_8,
                            Requirement.PAY_9,
                            Requirement.PAY_11,
                            Requirement.PAY_12)
                    .also(
                            Requirement.INI_1,
                            Requirement.ACT_6,
                            Requirement.ARG_6,
                            Requirement.NET_2,
                            Requirement.NET_4),
            Fault.of(
                            "command-without-connection-lost",
                            Requirement.NET_1,
                            "A reject, cancel or end on a device that is away succeeds, and nothing comes of it.",
                            Broken.steps(
                                    s -> s.act(Act.REJECT, Act.SEND_BUSY, Act.CANCEL, Act.END) && s.isAway(s.device()),
                                    (s, right) ->
                                            Deeds.leadingTo(right, s.moment().state())))
                    .also(
                            Requirement.END_2,
                            Requirement.CAN_2,
                            Requirement.REJ_2,
                            Requirement.BSY_2,
                            Requirement.PAY_11,
                            Requirement.PAY_9,
                            Requirement.NET_2,
                            Requirement.NET_4),
            Fault.of(
                            "events-doubled-after-the-return",
                            Requirement.NET_2,
                            "A device that was away is told everything twice.",
                            Broken.doubles((s, e) -> s.wasAway(s.cast().device(e.device()))))
                    .also(Requirement.PAY_11)
                    .also(
                            Requirement.RNG_1,
                            Requirement.ACC_2,
                            Requirement.REJ_2,
                            Requirement.CAN_2,
                            Requirement.BSY_2,
                            Requirement.END_2,
                            Requirement.END_5,
                            Requirement.TMO_9,
                            Requirement.LIS_2,
                            Requirement.LIS_5),
            Fault.of(
                            "missed-cancel-undone",
                            Requirement.NET_3,
                            "A device that was away when the call was cancelled can still accept it.",
                            Broken.takes(
                                    Requirement.PAY_9,
                                    s -> s.act(Act.ACCEPT)
                                            && s.in(CallStatus.CANCELLED)
                                            && s.by(Role.RECEIVERS_DEVICE)
                                            && s.wasAway(s.device()),
                                    Deeds::accept))
                    .also(Requirement.PAY_9),
            Fault.of(
                            "absence-silences-others",
                            Requirement.NET_4,
                            "While a device is away, nobody is told that a call comes in.",
                            Broken.loses((s, e) -> e.kind() == EventKind.INCOMING && s.isAnybodyAway()))
                    .also(Requirement.RNG_1, Requirement.PAY_11, Requirement.NET_1, Requirement.NET_2)
                    .also(
                            Requirement.PAY_8,
                            Requirement.CAN_6,
                            Requirement.BSY_7,
                            Requirement.LIS_1,
                            Requirement.LIS_6),
            Fault.reading(
                    "timer-waits-for-the-caller",
                    Requirement.NET_5,
                    "A call whose caller's device is away rings on until that is back.",
                    Reading.TIMEOUT_CALLER_OFFLINE_WAITS),
            Fault.of(
                            "no-end-while-the-other-is-away",
                            Requirement.NET_6,
                            "A call cannot be ended while the other side is away.",
                            Broken.refuses(
                                    s -> s.act(Act.END) && s.in(CallStatus.ONGOING) && otherSideIsAway(s, s.theCall())))
                    .also(Requirement.END_1, Requirement.NET_4, Requirement.ARG_6));

    private static boolean callsTheAbsent(Scene s) {
        int receiver = s.cast().user(s.initiate().receiverId());
        return IntStream.range(0, s.cast().devices())
                .filter(d -> s.cast().userOf(d) == receiver)
                .allMatch(s::isAway);
    }

    private static boolean otherSideIsAway(Scene s, CallState call) {
        return s.isAway(s.device() == call.caller() ? call.answerer() : call.caller());
    }
}
