package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.ENDED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.action.EventKind.REJECTED;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;

import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.function.Predicate;

/** Charges for events that nothing explains. */
final class ChargesOfEvents {
    private ChargesOfEvents() {}

    static final List<Charge> ALL = List.of(
            // What a command did beside its own effect
            charge(Requirement.ACT_5, s -> lastIs(s, Act.CLEAR_ACTIVE_CALL)),
            charge(Requirement.ACC_6, s -> s.came(ACCEPTED) && s.isDuplicate() && given(s, Act.ACCEPT) > 1),
            charge(Requirement.END_8, s -> s.came(ENDED) && s.isDuplicate() && given(s, Act.END) > 1),
            charge(Requirement.PAY_7, s -> s.callThat(c -> c.status().isTerminal()) && quietSinceDecision(s)),
            charge(Requirement.BSY_6, s -> s.status(CallStatus.ONGOING) && s.lastWasFor(Act.SEND_BUSY)),
            charge(
                    Requirement.BSY_5,
                    s -> s.status(CallStatus.ONGOING) && s.lastWasFor(Act.SEND_BUSY) && s.role() != Role.OUTSIDER),
            charge(Requirement.END_10, s -> s.status(CallStatus.INITIATED) && s.lastWasFor(Act.END)),
            charge(
                    Requirement.CAN_5,
                    s -> s.callThat(c -> c.status().isOpen()) && s.lastWasFor(Act.CANCEL, Act.REJECT)),
            charge(
                    Requirement.PAY_10,
                    s -> s.history().lastDeed().filter(s.history()::wasRefused).isPresent()),
            // Twice
            charge(Requirement.RNG_1, s -> s.came(INCOMING) && s.isDuplicate()),
            charge(Requirement.ACC_2, s -> s.came(ACCEPTED) && s.isDuplicate()),
            charge(Requirement.TMO_9, s -> s.status(CallStatus.UNANSWERED) && s.isDuplicate()),
            charge(Requirement.BSY_2, s -> s.came(REJECTED) && s.isDuplicate() && s.status(CallStatus.BUSY)),
            charge(Requirement.REJ_2, s -> s.came(REJECTED) && s.isDuplicate() && s.status(CallStatus.REJECTED)),
            charge(Requirement.CAN_2, s -> s.came(CANCELLED) && s.isDuplicate() && s.status(CallStatus.CANCELLED)),
            charge(
                    Requirement.END_5,
                    s -> s.came(ENDED) && s.isDuplicate() && s.callThat(c -> c.decider() == s.device())),
            charge(
                    Requirement.END_2,
                    s -> s.came(ENDED) && s.isDuplicate() && s.callThat(c -> c.decider() != s.device())),
            // To somebody who should not hear of it
            charge(
                    Requirement.RNG_3,
                    s -> s.came(INCOMING)
                            && s.status(CallStatus.INITIATED)
                            && !s.role().isCalled()),
            charge(
                    Requirement.RNG_4,
                    s -> s.status(CallStatus.INITIATED)
                            && !s.came(INCOMING)
                            && s.role() != Role.OUTSIDER
                            && isMisplaced(s)),
            charge(Requirement.RNG_3, s -> s.status(CallStatus.INITIATED) && isMisplaced(s)),
            charge(Requirement.PAY_11, s -> s.came(ENDED) && s.status(CallStatus.ONGOING) && given(s, Act.END) == 0),
            charge(
                    Requirement.ACC_4,
                    s -> s.status(CallStatus.ONGOING)
                            && isMisplaced(s)
                            && s.comesOf(Act.ACCEPT)
                            && !ChargesOfDelivery.isTimeoutAtAnOutsider(s)),
            charge(Requirement.REJ_4, s -> s.status(CallStatus.REJECTED) && isMisplaced(s)),
            charge(Requirement.BSY_5, s -> s.status(CallStatus.BUSY) && isMisplaced(s)),
            charge(Requirement.CAN_4, s -> s.status(CallStatus.CANCELLED) && isMisplaced(s)),
            charge(Requirement.TMO_9, s -> s.status(CallStatus.UNANSWERED) && isMisplaced(s)),
            charge(Requirement.END_6, s -> s.status(CallStatus.ENDED) && isMisplaced(s)));

    private static Charge charge(Requirement requirement, Predicate<Situation> fits) {
        return new Charge(requirement, s -> s.is(UNEXPECTED) && fits.test(s));
    }

    /** Whether it is an event that should not have come to that device at all, neither once nor late. */
    private static boolean isMisplaced(Situation s) {
        boolean incomingAtTheReceiver = s.came(INCOMING) && ChargesOfDevices.isReceivers(s.role());
        return !incomingAtTheReceiver
                && !s.isDuplicate()
                && !ChargesOfDelivery.isBlocked(s)
                && ChargesOfDelivery.isRegistered(s);
    }

    private static boolean quietSinceDecision(Situation s) {
        return s.history()
                .decisions(s.session())
                .filter(s.history()::succeeded)
                .reduce((a, b) -> b)
                .filter(s.history()::quietSince)
                .isPresent();
    }

    private static boolean lastIs(Situation s, Act act) {
        return s.history()
                .lastDeed()
                .map(Invoked::command)
                .map(Act::of)
                .filter(act::equals)
                .isPresent();
    }

    private static long given(Situation s, Act act) {
        return s.history().decisions(s.session(), act).count();
    }
}
