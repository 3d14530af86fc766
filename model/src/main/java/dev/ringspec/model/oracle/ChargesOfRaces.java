package dev.ringspec.model.oracle;

import static dev.ringspec.model.oracle.Situation.Kind.MISSING;
import static dev.ringspec.model.oracle.Situation.Kind.TAKEN;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** RACE: charges for what happened while commands were under way together. */
final class ChargesOfRaces {
    private ChargesOfRaces() {}

    private static final Set<Act> CONNECTING = EnumSet.of(Act.CONNECT, Act.DISCONNECT);
    private static final Set<Act> LISTENING = EnumSet.of(Act.ADD_LISTENER, Act.REMOVE_LISTENER);

    static final List<Charge> ALL = List.of(
            new Charge(
                    Requirement.RACE_8,
                    s -> s.history()
                            .decisions(s.session())
                            .anyMatch(i -> s.history().wasIndefinite(i))),
            new Charge(Requirement.RACE_8, s -> (s.is(UNEXPECTED) || s.is(MISSING)) && nobodyKnowsWhetherItListens(s)),
            new Charge(Requirement.RACE_4, s -> s.lacks(EventKind.ENDED) && s.raced(Act.END, Act.END)),
            new Charge(Requirement.RACE_7, s -> s.is(MISSING) && (s.raced() || s.racedWithTime())),
            new Charge(
                    Requirement.RACE_1,
                    s -> !s.is(MISSING)
                            && (s.raced(Act.CANCEL, Act.ACCEPT)
                                    || s.raced(Act.CANCEL, Act.REJECT)
                                    || s.raced(Act.CANCEL, Act.SEND_BUSY))),
            new Charge(
                    Requirement.RACE_2,
                    s -> !s.is(MISSING) && s.racedWithTime() && !s.raced() && concernsTheTimeout(s)),
            new Charge(
                    Requirement.RACE_3,
                    s -> decidedTogether(s)
                            && (s.taken(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY)
                                    || s.refused(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY)
                                    || s.came(EventKind.ACCEPTED)
                                    || s.came(EventKind.REJECTED))),
            new Charge(
                    Requirement.RACE_4,
                    s -> s.raced(Act.END, Act.END) && (s.refused(Act.END) || s.came(EventKind.ENDED))),
            new Charge(
                    Requirement.RACE_5,
                    s -> ((s.refused(Act.INITIATE) || isToldBusy(s)) && glare(s, s.history()::overlap))
                            || (s.came(EventKind.ACCEPTED) && glare(s, s.history()::noQuietBetween))),
            new Charge(Requirement.RACE_6, s -> s.is(TAKEN) && twoInitiatesAtOnce(s)),
            new Charge(
                    Requirement.RACE_6,
                    s -> s.is(UNEXPECTED) && s.came(EventKind.INCOMING) && initiatesOverlap(s.history())));

    /** The last word on the connection of a device, or on its listeners, was lost. */
    private static boolean nobodyKnowsWhetherItListens(Situation s) {
        return Stream.of(CONNECTING, LISTENING)
                .anyMatch(acts -> s.history()
                        .onDevice(ChargesOfAnswers.deviceId(s))
                        .filter(i -> acts.contains(Act.of(i.command())))
                        .reduce((a, b) -> b)
                        .filter(s.history()::wasIndefinite)
                        .isPresent());
    }

    private static boolean decidedTogether(Situation s) {
        return s.callThat(c -> decidedTogether(s.history(), s.cast(), c));
    }

    /** Two devices of the receiver, none waiting for the other. */
    static boolean decidedTogether(History history, Cast cast, CallState call) {
        List<Invoked> decisions = history.decisions(String.valueOf(call.session()))
                .filter(i -> Act.of(i.command()) != Act.END)
                .filter(i -> cast.userOf(cast.device(i.device())) == call.receiver())
                .toList();
        return decisions.stream()
                .anyMatch(a ->
                        decisions.stream().anyMatch(b -> !a.device().equals(b.device()) && history.overlap(a, b)));
    }

    private static boolean twoInitiatesAtOnce(Situation s) {
        return s.isOneOf(Act.INITIATE)
                && initiates(s.history())
                        .anyMatch(i -> i.id() != s.commandGiven().id()
                                && i.device().equals(s.commandGiven().device())
                                && s.history().overlap(i, s.commandGiven()));
    }

    static boolean initiatesOverlap(History history) {
        return initiates(history)
                .anyMatch(a -> initiates(history).anyMatch(b -> a.id() < b.id() && history.overlap(a, b)));
    }

    private static boolean concernsTheTimeout(Situation s) {
        return Timing.pastDeadline(s)
                && !ChargesOfDelivery.isTimeoutAtAnOutsider(s)
                && (!s.is(UNEXPECTED) || ChargesOfDelivery.soundsLikeTimeout(s));
    }

    /** To be turned away as busy by nobody's doing is as good as a refusal. */
    private static boolean isToldBusy(Situation s) {
        return s.came(EventKind.REJECTED)
                && s.event()
                        .filter(e -> StatusWord.BUSY.text().equals(e.call().callStatus()))
                        .isPresent();
    }

    private static boolean glare(Situation s, BiPredicate<Invoked, Invoked> together) {
        return glare(s.history(), s.cast(), together);
    }

    /** Whether two users have called each other, together in that sense. */
    static boolean glare(History history, Cast cast, BiPredicate<Invoked, Invoked> together) {
        return initiates(history)
                .anyMatch(a -> initiates(history)
                        .anyMatch(
                                b -> a.id() < b.id() && calls(cast, a, b) && calls(cast, b, a) && together.test(a, b)));
    }

    private static boolean calls(Cast cast, Invoked one, Invoked other) {
        int receiver = cast.user(((Command.InitiateCall) one.command()).receiverId());
        return receiver == cast.userOf(cast.device(other.device()));
    }

    private static Stream<Invoked> initiates(History history) {
        return history.invocations(i -> History.is(i, Command.InitiateCall.class));
    }
}
