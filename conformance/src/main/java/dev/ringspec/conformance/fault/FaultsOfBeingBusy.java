package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** BSY: busy (catalogue 3.6). */
final class FaultsOfBeingBusy {
    private FaultsOfBeingBusy() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "busy-refused",
                            Requirement.BSY_1,
                            "A receiver who is on another call cannot turn a call away as busy.",
                            Broken.refuses(s -> s.act(Act.SEND_BUSY)
                                    && s.in(CallStatus.INITIATED)
                                    && s.hasAnother(CallStatus.ONGOING)))
                    .also(Requirement.RNG_4),
            Fault.of(
                            "busy-lost",
                            Requirement.BSY_2,
                            "The caller is not told that the receiver is busy.",
                            Broken.loses((s, e) -> s.in(CallStatus.BUSY)))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "busy-doubled",
                            Requirement.BSY_2,
                            "The caller is told twice that the receiver is busy.",
                            Broken.doubles((s, e) -> s.in(CallStatus.BUSY)))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "busy-told-as-rejected",
                    Requirement.BSY_3,
                    "The caller is told that a receiver who is busy has rejected.",
                    Broken.alters((s, e) -> s.in(CallStatus.BUSY), Field.status("rejected"))),
            Fault.of(
                            "busy-names-the-running-call",
                            Requirement.BSY_4,
                            "The caller who is turned away as busy is given the session id of the receiver's other call.",
                            Broken.alters((s, e) -> s.in(CallStatus.BUSY), FaultsOfBeingBusy::asTheRunningCall))
                    .also(Requirement.BSY_6, Requirement.PAY_1, Requirement.PAY_11),
            Fault.of(
                            "busy-at-the-sender",
                            Requirement.BSY_5,
                            "The device that sends busy is told of it.",
                            Broken.adds(
                                    s -> s.act(Act.SEND_BUSY) && !s.wasRefused(),
                                    s -> s.event(s.theCall(), EventKind.REJECTED, StatusWord.BUSY, s.device())))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "busy-silences-the-running-call",
                            Requirement.BSY_6,
                            "Once a party of a call has turned another one away as busy, nobody is told of the end.",
                            Broken.loses(FaultsOfBeingBusy::isEndAfterBusy))
                    .also(Requirement.END_2, Requirement.PAY_11),
            Fault.of(
                            "call-to-a-busy-user-vanishes",
                            Requirement.BSY_7,
                            "A call to somebody who is in a call succeeds, but never rings.",
                            Broken.loses((s, e) -> e.kind() == EventKind.INCOMING
                                    && s.others(s.cast().device(e.device()), CallStatus.ONGOING)
                                            .findAny()
                                            .isPresent()))
                    .also(Requirement.RNG_1, Requirement.PAY_11),
            Fault.reading(
                    "busy-needs-a-call",
                    Requirement.BSY_8,
                    "A receiver who is on no other call cannot send busy.",
                    Reading.BUSY_FREE_REFUSED));

    private static Call asTheRunningCall(Scene s, Call right) {
        return s.others(s.receivers(s.theCall())[0], CallStatus.ONGOING)
                .findFirst()
                .map(c -> Field.session(right, Scene.session(c)))
                .orElse(right);
    }

    private static boolean isEndAfterBusy(Scene s, CallEvent event) {
        return event.kind() == EventKind.ENDED
                && s.taken(Act.SEND_BUSY).anyMatch(r -> r.id() > s.theCall().key() && isPartyOf(s.theCall(), r));
    }

    private static boolean isPartyOf(CallState call, Request request) {
        return request.device() == call.caller() || request.device() == call.answerer();
    }
}
