package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import java.util.List;
import java.util.function.UnaryOperator;

/** PAY: payload, identity, order in time (catalogue 3.17). */
final class FaultsOfTelling {
    private FaultsOfTelling() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "session-changes",
                            Requirement.PAY_1,
                            "From the accept on, events carry a session id that no initiate gave.",
                            Broken.alters(
                                    (s, e) -> e.kind() == EventKind.ACCEPTED || e.kind() == EventKind.ENDED,
                                    call -> Field.session(call, call.sessionId() + "-b")))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "one-session-for-two-calls",
                            Requirement.PAY_2,
                            "A new call is given the session id of another caller's.",
                            Broken.answers(
                                    s -> s.act(Act.INITIATE) && s.call().isPresent(), FaultsOfTelling::anothersSession))
                    .also(Requirement.RACE_6),
            Fault.of(
                    "type-changes",
                    Requirement.PAY_3,
                    "The result of an accept shows an audio call as a video call, and the other way round.",
                    Broken.shows(s -> s.act(Act.ACCEPT), Field::otherType)),
            Fault.of(
                    "joined-before-initiated",
                    Requirement.PAY_4,
                    "A call is said to have been joined half a second before it was initiated.",
                    everywhere(c -> c.joinedAt() == null || c.initiatedAt() == null
                            ? c
                            : Field.times(c, c.initiatedAt(), c.initiatedAt() - 0.5, c.endedAt()))),
            Fault.of(
                    "initiated-a-minute-ago",
                    Requirement.PAY_5,
                    "A call is said to have been initiated a minute before it was.",
                    everywhere(c -> earlier(c, 60))),
            Fault.of(
                    "undocumented-status",
                    Requirement.PAY_6,
                    "The accepted event has the status connected, which no document has.",
                    Broken.alters((s, e) -> e.kind() == EventKind.ACCEPTED, Field.status("connected"))),
            Fault.of(
                            "rejected-again-later",
                            Requirement.PAY_7,
                            "Some time after a reject the caller is told of it again.",
                            Broken.muses(s -> s.calls(CallStatus.REJECTED)
                                    .filter(c -> !s.isRecent(c, Act.REJECT))
                                    .flatMap(c ->
                                            s.event(c, EventKind.REJECTED, StatusWord.REJECTED, c.caller()).stream())
                                    .toList()))
                    .also(Requirement.REJ_2, Requirement.PAY_11),
            Fault.of(
                            "ended-before-accepted",
                            Requirement.PAY_8,
                            "When a call ends right after the accept, the caller is told of the end first and of the accept then.",
                            new Both(Late.ACCEPTED_AFTER_THE_END, Late.released(s -> c -> true)))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "rejected-call-cancelled",
                    Requirement.PAY_9,
                    "A call that was rejected can still be cancelled.",
                    Broken.takes(
                            Requirement.PAY_9,
                            s -> s.act(Act.CANCEL) && s.in(CallStatus.REJECTED) && s.by(Role.CALLERS_DEVICE),
                            Deeds::cancel)),
            Fault.of(
                            "refused-end-takes-effect",
                            Requirement.PAY_10,
                            "The end of a ringing call is refused, and all the same nobody can decide the call any more.",
                            Broken.refuses(s -> s.in(CallStatus.INITIATED) && wasRefused(s, Act.END)))
                    .also(
                            Requirement.DEV_2,
                            Requirement.TMO_5,
                            Requirement.ACC_1,
                            Requirement.REJ_1,
                            Requirement.CAN_1,
                            Requirement.BSY_1,
                            Requirement.RNG_4)
                    .also(
                            Requirement.TMO_3,
                            Requirement.TMO_7,
                            Requirement.TMO_4,
                            Requirement.PAY_11,
                            Requirement.PAY_12,
                            Requirement.TMO_1),
            Fault.of(
                            "ended-by-itself",
                            Requirement.PAY_11,
                            "After a while both sides are told that their call has ended, though nobody did.",
                            Broken.muses(s -> s.calls(CallStatus.ONGOING)
                                    .flatMap(
                                            c -> s
                                                    .event(
                                                            c,
                                                            EventKind.ENDED,
                                                            StatusWord.ENDED,
                                                            c.caller(),
                                                            c.answerer())
                                                    .stream())
                                    .toList()))
                    .also(Requirement.ACC_4),
            Fault.of(
                            "roles-now-and-then",
                            Requirement.PAY_12,
                            "The receiver can cancel, but the caller cannot reject: one open point, two readings.",
                            Broken.steps(
                                    s -> s.act(Act.CANCEL) && s.in(CallStatus.INITIATED) && s.by(Role.RECEIVERS_DEVICE),
                                    (s, right) -> takenAtItsWord(s)))
                    .also(Requirement.REJ_6)
                    .also(Requirement.RNG_4),
            Fault.of(
                            "sessions-known-everywhere",
                            Requirement.PAY_14,
                            "A decision about a session of another world succeeds.",
                            Broken.takes(Requirement.ARG_2, FaultsOfTelling::looksGiven, s -> Deeds.nothing(s)))
                    .also(Requirement.ARG_2),
            Fault.of(
                    "clocks-differ",
                    Requirement.PAY_15,
                    "Events say that a call was initiated a quarter of a second before the result says it.",
                    Broken.alters((s, e) -> true, c -> earlier(c, 0.25))));

    private static Conduct everywhere(UnaryOperator<Call> change) {
        return new Both(Broken.shows(s -> true, change), Broken.alters((s, e) -> true, change));
    }

    private static Call earlier(Call c, double seconds) {
        return c.initiatedAt() == null ? c : Field.times(c, c.initiatedAt() - seconds, c.joinedAt(), c.endedAt());
    }

    private static Reply anothersSession(Scene s, Reply right) {
        return s.calls(CallStatus.values())
                .filter(c -> c.caller() != s.device())
                .findFirst()
                .map(c -> Broken.changed(right, call -> Field.session(call, Scene.session(c))))
                .orElse(right);
    }

    /** Whether the command names a session as the system makes them: it may be one of another world. */
    static boolean looksGiven(Scene s) {
        return s.request().command().session().filter(id -> id.matches("s\\d+")).isPresent();
    }

    private static boolean wasRefused(Scene s, Act act) {
        return s.refused(act).anyMatch(r -> Scene.concerns(r, s.theCall()));
    }

    private static Step takenAtItsWord(Scene s) {
        return s.moment()
                .machine()
                .steps(s.moment().state(), s.moment().readings().with(Reading.ROLE_CHECK_TAKEN), s.request())
                .get(0);
    }
}
