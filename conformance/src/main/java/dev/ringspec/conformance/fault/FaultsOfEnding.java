package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** END: end (catalogue 3.8). */
final class FaultsOfEnding {
    private FaultsOfEnding() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                    "end-refused",
                    Requirement.END_1,
                    "A call that has lasted a while cannot be ended.",
                    Broken.refuses(s -> s.act(Act.END)
                            && s.in(CallStatus.ONGOING)
                            && s.byAParty()
                            && !s.isRecent(s.theCall(), Act.ACCEPT))),
            Fault.of(
                            "ended-lost",
                            Requirement.END_2,
                            "The other side is not told of the end of a call that has lasted a while.",
                            Broken.loses((s, e) -> isForTheOtherSide(s, e) && !s.isRecent(s.theCall(), Act.ACCEPT)))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "ended-without-status",
                    Requirement.END_3,
                    "The ended event has no status.",
                    Broken.alters((s, e) -> e.kind() == EventKind.ENDED, Field.status(null))),
            Fault.of(
                    "ended-without-ended-at",
                    Requirement.END_4,
                    "The ended event does not say when the call ended.",
                    Broken.alters(
                            (s, e) -> e.kind() == EventKind.ENDED,
                            c -> Field.times(c, c.initiatedAt(), c.joinedAt(), null))),
            Fault.of(
                            "ender-told-twice",
                            Requirement.END_5,
                            "The device that ends a call is told of the end twice.",
                            Broken.doubles((s, e) -> e.kind() == EventKind.ENDED && !isForTheOtherSide(s, e)))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "ended-at-an-outsider",
                            Requirement.END_6,
                            "Somebody who has no part in the call is told of its end.",
                            Broken.adds(
                                    s -> s.act(Act.END) && !s.wasRefused(),
                                    s -> s.event(
                                            s.theCall(), EventKind.ENDED, StatusWord.ENDED, s.outsiders(s.theCall()))))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "ringing-call-ended",
                    Requirement.END_7,
                    "A call that still rings can be ended.",
                    Broken.takes(Requirement.END_7, s -> true, Deeds::end)),
            Fault.of(
                            "second-end-told",
                            Requirement.END_8,
                            "When a device ends a call once more, the other side is told again.",
                            Broken.adds(
                                    s -> s.act(Act.END)
                                            && s.wasRefused()
                                            && s.in(CallStatus.ENDED)
                                            && s.theCall().decider() == s.device(),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.ENDED,
                                            StatusWord.ENDED,
                                            Scene.otherSide(s.theCall(), s.device()))))
                    .also(Requirement.END_2, Requirement.PAY_7, Requirement.PAY_10, Requirement.PAY_11),
            Fault.of(
                            "quick-end-refused",
                            Requirement.END_9,
                            "A call cannot be ended right after it was accepted.",
                            Broken.refuses(s -> s.act(Act.END)
                                    && s.in(CallStatus.ONGOING)
                                    && s.byAParty()
                                    && s.comesRightAfter(s.theCall(), Act.ACCEPT)))
                    .also(Requirement.END_1),
            Fault.of(
                            "quick-end-without-effect",
                            Requirement.END_9,
                            "The end of a call right after its accept succeeds, but the call goes on and nobody is told.",
                            Broken.steps(
                                    s -> s.act(Act.END)
                                            && s.in(CallStatus.ONGOING)
                                            && s.byAParty()
                                            && s.comesRightAfter(s.theCall(), Act.ACCEPT),
                                    (s, right) ->
                                            right.answer().refused() ? right : Deeds.nothing(s, StatusWord.ENDED)))
                    .also(Requirement.END_2, Requirement.PAY_11),
            Fault.of(
                            "end-stops-the-other-call",
                            Requirement.END_10,
                            "When a call ends, the device is told that another call, which rings there, was cancelled.",
                            Broken.adds(s -> s.act(Act.END) && !s.wasRefused(), FaultsOfEnding::othersCancelled))
                    .also(Requirement.RNG_3, Requirement.RNG_4, Requirement.PAY_11));

    private static boolean isForTheOtherSide(Scene s, CallEvent event) {
        return event.kind() == EventKind.ENDED
                && s.cast().device(event.device()) != s.theCall().decider();
    }

    private static List<CallEvent> othersCancelled(Scene s) {
        return s.others(s.device(), CallStatus.INITIATED)
                .filter(c -> c.caller() != s.device())
                .flatMap(c -> s.event(c, EventKind.CANCELLED, StatusWord.CANCELLED, s.device()).stream())
                .toList();
    }
}
