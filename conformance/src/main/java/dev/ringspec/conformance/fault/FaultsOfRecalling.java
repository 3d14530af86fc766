package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** ACT: active call (catalogue 3.9). */
final class FaultsOfRecalling {
    private FaultsOfRecalling() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                    "active-call-of-others",
                    Requirement.ACT_1,
                    "A device without a call is given a call of others as its active call.",
                    Broken.answers(s -> s.act(Act.GET_ACTIVE_CALL) && s.call().isEmpty(), FaultsOfRecalling::foreign)),
            Fault.of(
                            "ongoing-call-forgotten",
                            Requirement.ACT_2,
                            "A device in a call has no active call.",
                            Broken.answers(
                                    s -> s.act(Act.GET_ACTIVE_CALL) && s.in(CallStatus.ONGOING),
                                    (s, right) -> new Reply.Success(null)))
                    .also(Requirement.ACT_4),
            Fault.of(
                    "own-call-forgotten",
                    Requirement.ACT_3,
                    "The caller's device has no active call while its call rings.",
                    Broken.answers(
                            s -> s.act(Act.GET_ACTIVE_CALL) && s.in(CallStatus.INITIATED),
                            (s, right) -> new Reply.Success(null))),
            Fault.of(
                            "ringing-call-is-active",
                            Requirement.ACT_4,
                            "A call that comes in takes the place of the ongoing one as the active call.",
                            Broken.answers(
                                    s -> s.act(Act.GET_ACTIVE_CALL) && s.in(CallStatus.ONGOING),
                                    FaultsOfRecalling::ringing))
                    .also(Requirement.ACT_2),
            Fault.of(
                            "refused-call-takes-the-place",
                            Requirement.ACT_4,
                            "Once another call was rejected, turned away or cancelled there, a device in a call gives that one.",
                            Broken.answers(
                                    s -> s.act(Act.GET_ACTIVE_CALL) && s.in(CallStatus.ONGOING),
                                    FaultsOfRecalling::refused))
                    .also(Requirement.ACT_2),
            Fault.of(
                            "clearing-ends-the-call",
                            Requirement.ACT_5,
                            "When a device in a call clears its active call, the other side is told that the call has ended.",
                            Broken.adds(s -> s.act(Act.CLEAR_ACTIVE_CALL), FaultsOfRecalling::ended))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "refused-call-blocks",
                            Requirement.ACT_6,
                            "A device cannot call any more after a call that was rejected, turned away, cancelled or not answered.",
                            Broken.refuses(s -> s.act(Act.INITIATE)
                                    && s.hasAnother(
                                            CallStatus.REJECTED,
                                            CallStatus.BUSY,
                                            CallStatus.CANCELLED,
                                            CallStatus.UNANSWERED)))
                    .also(Requirement.TMO_8, Requirement.INI_1, Requirement.INI_5)
                    .also(Requirement.PAY_12, Requirement.ARG_6),
            Fault.of(
                            "ended-call-blocks-for-ever",
                            Requirement.ACT_7,
                            "A device cannot call any more after a call that ended, though both sides have cleared it.",
                            Broken.refuses(s -> s.act(Act.INITIATE)
                                    && s.others(s.device(), CallStatus.ENDED)
                                            .anyMatch(FaultsOfRecalling::isClearedByBoth)))
                    .also(Requirement.INI_1, Requirement.INI_5),
            Fault.reading(
                    "refused-call-remembered",
                    Requirement.ACT_8,
                    "A call that was rejected, turned away, cancelled or not answered stays the active call.",
                    Reading.TERMINAL_EVENT_CLEARS_ACTIVE_NONE));

    private static Reply foreign(Scene s, Reply right) {
        return s.calls(CallStatus.INITIATED, CallStatus.ONGOING)
                .filter(c -> c.role(s.cast(), s.device()) == Role.OUTSIDER)
                .findFirst()
                .map(c -> shown(s, c))
                .orElse(right);
    }

    private static Reply ringing(Scene s, Reply right) {
        return another(s, right, CallStatus.INITIATED);
    }

    private static Reply refused(Scene s, Reply right) {
        return another(s, right, CallStatus.REJECTED, CallStatus.BUSY, CallStatus.CANCELLED);
    }

    private static Reply another(Scene s, Reply right, CallStatus... statuses) {
        return s.others(s.device(), statuses).findFirst().map(c -> shown(s, c)).orElse(right);
    }

    private static Reply shown(Scene s, CallState call) {
        return new Reply.Success(
                s.moment().payload().of(call, EventKind.INCOMING, call.status().word()));
    }

    private static List<CallEvent> ended(Scene s) {
        return s.calls(CallStatus.ONGOING)
                .filter(c -> c.joins(s.device()))
                .flatMap(c -> s.event(c, EventKind.ENDED, StatusWord.ENDED, Scene.otherSide(c, s.device())).stream())
                .toList();
    }

    private static boolean isClearedByBoth(CallState call) {
        return Scene.hasCleared(call, call.caller()) && Scene.hasCleared(call, call.answerer());
    }
}
