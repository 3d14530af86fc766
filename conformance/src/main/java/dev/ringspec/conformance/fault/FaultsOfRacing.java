package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.Stream;

/** RACE: commands given together, which to a system that takes them one by one means: before it was quiet (catalogue 3.16). */
final class FaultsOfRacing {
    private FaultsOfRacing() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "accept-after-cancel",
                            Requirement.RACE_1,
                            "When the caller cancels and the receiver accepts together, both succeed.",
                            Broken.takes(
                                    Requirement.PAY_9,
                                    s -> s.act(Act.ACCEPT)
                                            && s.by(Role.RECEIVERS_DEVICE)
                                            && s.isRecent(s.theCall(), Act.CANCEL),
                                    Deeds::accept))
                    .also(Requirement.PAY_9),
            Fault.of(
                            "accept-at-the-time-out",
                            Requirement.RACE_2,
                            "An accept at the moment of the time-out succeeds, though the call has timed out.",
                            Broken.takes(
                                    Requirement.PAY_9,
                                    s -> s.act(Act.ACCEPT) && s.by(Role.RECEIVERS_DEVICE) && hasJustTimedOut(s),
                                    Deeds::accept))
                    .also(Requirement.PAY_9),
            Fault.of(
                            "both-devices-accept",
                            Requirement.RACE_3,
                            "When two devices of the receiver accept together, both succeed.",
                            Broken.takes(Requirement.DEV_5, FaultsOfRacing::isAcceptedJustNow, s -> Deeds.nothing(s)))
                    .also(Requirement.DEV_5),
            Fault.of(
                            "both-ends-told",
                            Requirement.RACE_4,
                            "When both sides end together, the first one is told of both ends.",
                            Broken.adds(
                                    FaultsOfRacing::isSecondEnd,
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.ENDED,
                                            StatusWord.ENDED,
                                            s.theCall().decider())))
                    .also(
                            Requirement.END_2,
                            Requirement.END_5,
                            Requirement.END_8,
                            Requirement.PAY_10,
                            Requirement.PAY_11),
            Fault.of(
                            "glare-accepts",
                            Requirement.RACE_5,
                            "When two users call each other, the first of them is told that its call was accepted.",
                            Broken.adds(s -> s.act(Act.INITIATE) && !s.wasRefused(), FaultsOfRacing::acceptedByGlare))
                    .also(Requirement.RNG_3, Requirement.RNG_4, Requirement.PAY_11),
            Fault.of(
                            "glare-turns-both-away",
                            Requirement.RACE_5,
                            "When two users call each other, both are told that the other one is busy.",
                            Broken.adds(s -> s.act(Act.INITIATE) && !s.wasRefused(), FaultsOfRacing::turnedAwayByGlare))
                    .also(Requirement.REJ_2, Requirement.RNG_3, Requirement.RNG_4, Requirement.PAY_11),
            Fault.of(
                            "two-calls-at-once",
                            Requirement.RACE_6,
                            "Two initiates given together on one device make two calls.",
                            Broken.takes(
                                    Requirement.INI_4,
                                    s -> s.others(s.device(), CallStatus.INITIATED)
                                            .anyMatch(c -> s.isRecent(c, Act.INITIATE)),
                                    Deeds::ring))
                    .also(Requirement.INI_4),
            Fault.of(
                            "accept-lost-in-the-race",
                            Requirement.RACE_7,
                            "When the receiver accepts and the caller cancels too late, the caller is not told of the accept.",
                            new Both(
                                    Late.ACCEPTED_IN_ORDER,
                                    Late.released(s -> c -> !s.wasTriedByTheCaller(c, Act.CANCEL))))
                    .also(Requirement.ACC_2, Requirement.PAY_11),
            Fault.of(
                            "accept-neither-here-nor-there",
                            Requirement.RACE_8,
                            "An accept gets no definite answer, and the caller is told that the call was rejected.",
                            new Both(
                                    Broken.steps(FaultsOfRacing::isAccept, (s, right) -> Deeds.nothing(s)),
                                    new Both(
                                            Broken.answers(
                                                    FaultsOfRacing::isAccept, (s, right) -> new Reply.Indefinite()),
                                            Broken.adds(
                                                    FaultsOfRacing::isAccept,
                                                    s -> s.event(
                                                            s.theCall(),
                                                            EventKind.REJECTED,
                                                            StatusWord.REJECTED,
                                                            s.theCall().caller())))))
                    .also(Requirement.RNG_3, Requirement.RNG_4, Requirement.PAY_11));

    /** A call leaves a trace of its earlier statuses until it is quiet, and longer where a device was away. */
    private static boolean hasJustTimedOut(Scene s) {
        boolean rangJustNow = (s.theCall().past() >>> CallStatus.INITIATED.ordinal() & 1) != 0;
        return s.in(CallStatus.UNANSWERED) && rangJustNow && !s.wasAnybodyAway();
    }

    private static boolean isAcceptedJustNow(Scene s) {
        return s.act(Act.ACCEPT) && s.isRecent(s.theCall(), Act.ACCEPT);
    }

    private static boolean isSecondEnd(Scene s) {
        return s.act(Act.END)
                && s.wasRefused()
                && s.in(CallStatus.ENDED)
                && s.byAParty()
                && s.theCall().decider() != s.device()
                && s.isRecent(s.theCall(), Act.END);
    }

    private static List<CallEvent> acceptedByGlare(Scene s) {
        return metByGlare(s)
                .flatMap(c -> s.event(c, EventKind.ACCEPTED, StatusWord.ONGOING, c.caller()).stream())
                .toList();
    }

    private static List<CallEvent> turnedAwayByGlare(Scene s) {
        return metByGlare(s)
                .flatMap(c -> Stream.of(c, s.theCall()))
                .flatMap(c -> s.event(c, EventKind.REJECTED, StatusWord.BUSY, c.caller()).stream())
                .toList();
    }

    private static Stream<CallState> metByGlare(Scene s) {
        return s.others(s.device(), CallStatus.INITIATED)
                .filter(c -> s.cast().userOf(c.caller()) == s.theCall().receiver() && s.isRecent(c, Act.INITIATE));
    }

    private static boolean isAccept(Scene s) {
        return s.act(Act.ACCEPT) && s.in(CallStatus.INITIATED) && s.by(Role.RECEIVERS_DEVICE);
    }
}
