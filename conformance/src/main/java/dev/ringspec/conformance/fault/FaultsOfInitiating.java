package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** INI: initiate (catalogue 3.1). */
final class FaultsOfInitiating {
    private FaultsOfInitiating() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "video-call-refused",
                            Requirement.INI_1,
                            "A call is refused because it is a video call.",
                            Broken.refuses(s -> s.act(Act.INITIATE)
                                    && s.initiate().callType().equals("video")))
                    .also(Requirement.PAY_12, Requirement.ARG_6, Requirement.TMO_8, Requirement.ACT_6),
            Fault.of(
                    "initiated-as-another-type",
                    Requirement.INI_2,
                    "The result of an initiate shows an audio call as a video call, and the other way round.",
                    Broken.shows(s -> s.act(Act.INITIATE), Field::otherType)),
            Fault.of(
                            "refused-call-rings",
                            Requirement.INI_3,
                            "An initiate is refused, and the receiver's device rings all the same.",
                            Broken.lags(FaultsOfInitiating::ghosts))
                    .also(Requirement.PAY_14, Requirement.PAY_1, Requirement.PAY_10, Requirement.PAY_11)
                    .also(Requirement.RACE_6),
            Fault.of(
                            "second-call-taken",
                            Requirement.INI_4,
                            "A device whose call rings out, or that is in a call, can initiate another one.",
                            Broken.takes(Requirement.INI_4, s -> s.act(Act.INITIATE), Deeds::ring))
                    .also(Requirement.RACE_6),
            Fault.of(
                            "old-session-again",
                            Requirement.INI_5,
                            "A device that calls once more is given the session id of its first call.",
                            Broken.answers(
                                    s -> s.act(Act.INITIATE) && s.call().isPresent(), FaultsOfInitiating::oldSession))
                    .also(Requirement.PAY_2),
            Fault.of(
                            "no-call-after-an-end",
                            Requirement.INI_5,
                            "A device that was in a call that ended, and has cleared it, is refused the next one.",
                            Broken.refuses(s -> s.act(Act.INITIATE)
                                    && s.others(s.device(), CallStatus.ENDED)
                                            .anyMatch(c -> Scene.hasCleared(c, s.device()))))
                    .also(Requirement.INI_1, Requirement.ACT_7));

    /** Incoming calls that nobody has made. */
    private static List<CallEvent> ghosts(Scene s) {
        return s.refused(Act.INITIATE)
                .filter(s.moment().recent()::contains)
                .flatMap(r -> ghost(s, r, (Command.InitiateCall) r.command()))
                .toList();
    }

    private static Stream<CallEvent> ghost(Scene s, Request refused, Command.InitiateCall wanted) {
        String caller = s.cast().uid(s.cast().userOf(refused.device()));
        Call call = new Call(
                "ghost-" + refused.id(),
                wanted.callType(),
                "initiated",
                caller,
                wanted.receiverId(),
                "user",
                null,
                null,
                null);
        return IntStream.range(0, s.cast().devices())
                .filter(d -> s.cast().uid(s.cast().userOf(d)).equals(wanted.receiverId()) && d != refused.device())
                .boxed()
                .flatMap(d ->
                        s.listeners(d).map(l -> new CallEvent(s.cast().deviceId(d), l, EventKind.INCOMING, call)));
    }

    private static Reply oldSession(Scene s, Reply right) {
        return s.others(s.device(), CallStatus.values())
                .filter(c -> c.caller() == s.device())
                .findFirst()
                .map(c -> Broken.changed(right, call -> Field.session(call, Scene.session(c))))
                .orElse(right);
    }
}
