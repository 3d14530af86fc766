package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.Moment;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** SES: media session (catalogue 3.11). */
final class FaultsOfSessions {
    private FaultsOfSessions() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                    "session-start-refused",
                    Requirement.SES_1,
                    "The receiver cannot enter the session of a call with the token that it was given for it.",
                    Broken.refuses(s -> s.act(Act.START_SESSION)
                            && s.in(CallStatus.ONGOING)
                            && s.by(Role.RECEIVERS_DEVICE)
                            && !s.theCall().media().has(s.device()))),
            Fault.of(
                    "token-refused",
                    Requirement.SES_1,
                    "The caller is refused a token for its call.",
                    Broken.refuses(
                            s -> s.act(Act.GENERATE_TOKEN) && s.in(CallStatus.ONGOING) && s.by(Role.CALLERS_DEVICE))),
            Fault.of(
                    "empty-token",
                    Requirement.SES_1,
                    "The token for a call is empty.",
                    Broken.answers(
                            s -> s.act(Act.GENERATE_TOKEN) && s.byAParty(),
                            (s, right) -> right instanceof Reply.Success ? new Reply.Success(null, "") : right)),
            Fault.of(
                            "entering-accepts-again",
                            Requirement.SES_2,
                            "When the receiver enters the session, the caller is told once more that the call was accepted.",
                            Broken.adds(
                                    FaultsOfSessions::receiverEnters,
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.ACCEPTED,
                                            StatusWord.ONGOING,
                                            s.theCall().caller())))
                    .also(Requirement.ACC_2, Requirement.PAY_8, Requirement.PAY_11),
            Fault.of(
                            "token-stops-the-ringing",
                            Requirement.SES_2,
                            "Asking for a token of a ringing call, though it is refused, tells the receiver that it was cancelled.",
                            Broken.adds(
                                    FaultsOfSessions::asksTooEarly,
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.CANCELLED,
                                            StatusWord.CANCELLED,
                                            s.receivers(s.theCall()))))
                    .also(Requirement.PAY_10, Requirement.PAY_11, Requirement.RNG_4, Requirement.RNG_3)
                    .also(Requirement.TMO_2, Requirement.TMO_3, Requirement.CAN_5),
            Fault.of(
                            "end-not-told-in-session",
                            Requirement.SES_3,
                            "Who is in the session is not told there that the other side has ended the call.",
                            mentions(SessionEventKind.CALL_ENDED, (s, right) -> List.of()))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "end-told-twice-in-session",
                            Requirement.SES_3,
                            "Who is in the session is told there twice that the call is over.",
                            mentions(SessionEventKind.CALL_ENDED, (s, right) -> List.of(right, right)))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "end-told-outside-the-session",
                            Requirement.SES_3,
                            "Who has not entered the session is told of its end all the same.",
                            intrudes(s -> s.act(Act.END) && !s.wasRefused(), FaultsOfSessions::endOutside))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "joining-not-told",
                    Requirement.SES_4,
                    "Who is in the session is not told who joins.",
                    mentions(SessionEventKind.USER_JOINED, (s, right) -> List.of())),
            Fault.of(
                    "leaving-not-told",
                    Requirement.SES_4,
                    "Who is in the session is not told who leaves.",
                    mentions(SessionEventKind.USER_LEFT, (s, right) -> List.of())),
            Fault.of(
                    "joining-without-uid",
                    Requirement.SES_4,
                    "Who is in the session is told that somebody joins, but not who.",
                    mentions(SessionEventKind.USER_JOINED, (s, right) -> List.of(about(right, null)))),
            Fault.of(
                            "joining-names-oneself",
                            Requirement.PAY_11,
                            "Who is in the session is told that it has joined itself, when somebody else does.",
                            mentions(
                                    SessionEventKind.USER_JOINED,
                                    (s, right) -> List.of(about(
                                            right,
                                            s.cast()
                                                    .uid(s.cast()
                                                            .userOf(s.cast().device(right.device())))))))
                    .also(Requirement.SES_4),
            Fault.of(
                    "leaving-refused-after-the-end",
                    Requirement.SES_5,
                    "The session of a call that has ended cannot be left.",
                    Broken.refuses(s -> s.act(Act.END_SESSION)
                            && s.in(CallStatus.ENDED)
                            && s.theCall().media().has(s.device()))),
            Fault.of(
                            "end-refused-after-leaving",
                            Requirement.SES_5,
                            "Who has left the session cannot end the call any more.",
                            Broken.refuses(s -> s.act(Act.END)
                                    && s.in(CallStatus.ONGOING)
                                    && s.byAParty()
                                    && hasLeft(s, s.theCall())))
                    .also(Requirement.END_1, Requirement.END_2, Requirement.PAY_11),
            Fault.of(
                            "end-not-told-after-leaving",
                            Requirement.SES_5,
                            "When the session was left before the call was ended, the other side is not told of the end.",
                            Broken.loses((s, e) -> e.kind() == EventKind.ENDED && wasLeftByTheEnder(s)))
                    .also(Requirement.END_2, Requirement.PAY_11, Requirement.END_5, Requirement.PAY_12),
            Fault.reading(
                    "leaving-ends-the-call",
                    Requirement.SES_6,
                    "Whoever leaves the session ends the call.",
                    Reading.LEAVE_WITHOUT_END_CALL_ENDS));

    private static boolean receiverEnters(Scene s) {
        return s.act(Act.START_SESSION) && !s.wasRefused() && s.in(CallStatus.ONGOING) && s.by(Role.RECEIVERS_DEVICE);
    }

    private static boolean asksTooEarly(Scene s) {
        return s.act(Act.GENERATE_TOKEN) && s.in(CallStatus.INITIATED) && s.byAParty();
    }

    private static boolean hasLeft(Scene s, CallState call) {
        return s.taken(Act.END_SESSION).anyMatch(r -> Scene.concerns(r, call) && r.device() == s.device());
    }

    private static boolean wasLeftByTheEnder(Scene s) {
        CallState call = s.theCall();
        return !call.media().has(call.decider())
                && s.taken(Act.END_SESSION).anyMatch(r -> Scene.concerns(r, call) && r.device() == call.decider());
    }

    private static List<SessionEvent> endOutside(Scene s) {
        CallState call = s.theCall();
        int other = Scene.otherSide(call, s.device());
        return call.media().has(other)
                ? List.of()
                : List.of(new SessionEvent(
                        s.cast().deviceId(other), SessionEventKind.CALL_ENDED, Scene.session(call), null));
    }

    private static SessionEvent about(SessionEvent right, @Nullable String uid) {
        return new SessionEvent(right.device(), right.kind(), right.sessionId(), uid);
    }

    private static Conduct mentions(
            SessionEventKind kind, BiFunction<Scene, SessionEvent, List<SessionEvent>> instead) {
        return new Conduct() {
            @Override
            public List<SessionEvent> mentions(Moment moment, SessionEvent right) {
                return right.kind() == kind ? instead.apply(new Scene(moment), right) : List.of(right);
            }
        };
    }

    private static Conduct intrudes(Predicate<Scene> when, Function<Scene, List<SessionEvent>> events) {
        return new Conduct() {
            @Override
            public List<SessionEvent> intrudes(Moment moment, Step taken) {
                Scene scene = new Scene(moment);
                return when.test(scene) ? events.apply(scene) : List.of();
            }
        };
    }
}
