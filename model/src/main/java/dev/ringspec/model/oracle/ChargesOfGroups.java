package dev.ringspec.model.oracle;

import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.oracle.Situation.Kind.REFUSED;
import static dev.ringspec.model.oracle.Situation.Kind.TAKEN;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** GRP: charges for calls to a group. What a rule or a telling of theirs cites needs no charge of its own. */
final class ChargesOfGroups {
    private ChargesOfGroups() {}

    static final List<Charge> ALL = List.of(
            charge(Requirement.PAY_8, s -> s.role() == Role.INITIATOR && comesAfterALaterOne(s)),
            charge(Requirement.GRP_11, s -> s.role() == Role.OUTSIDER && (s.is(TAKEN) || s.is(UNEXPECTED))),
            charge(
                    Requirement.GRP_1,
                    s -> s.came(EventKind.INCOMING) && (s.isDuplicate() || s.role() == Role.INITIATOR)),
            charge(Requirement.GRP_4, s -> s.came(EventKind.ACCEPTED) && hasAcceptedTwice(s)),
            charge(Requirement.GRP_2, s -> s.came(EventKind.ACCEPTED) && s.role() == Role.INITIATOR),
            charge(Requirement.GRP_3, s -> s.came(EventKind.ACCEPTED) && s.role() != Role.INITIATOR),
            charge(Requirement.GRP_3, s -> isThrownOut(s) && s.comesOf(Act.ACCEPT)),
            charge(Requirement.GRP_3, s -> hearsThatItIsOver(s) && rings(s) && s.comesOf(Act.ACCEPT)),
            charge(
                    Requirement.GRP_5,
                    s -> hearsThatItIsOver(s) && rings(s) && (s.comesOf(Act.REJECT) || s.comesOf(Act.SEND_BUSY))),
            charge(Requirement.GRP_5, s -> s.refused(Act.ACCEPT) && s.status(INITIATED) && othersHaveRejected(s)),
            charge(Requirement.GRP_7, s -> s.came(EventKind.CANCELLED) && s.status(CANCELLED)),
            charge(Requirement.GRP_8, s -> isThrownOut(s) && Timing.pastDeadline(s) && soundsUnanswered(s)),
            charge(Requirement.GRP_8, s -> s.refused(Act.END) && s.status(ONGOING) && Timing.pastDeadline(s)),
            charge(Requirement.GRP_8, s -> s.is(TAKEN) && s.status(UNANSWERED) && !s.racedWithTime()),
            charge(Requirement.GRP_9, s -> s.is(UNEXPECTED) && s.status(ONGOING) && wasCalledInVain(s)),
            charge(Requirement.GRP_10, s -> s.came(EventKind.ENDED) && s.status(ONGOING, ENDED)),
            charge(Requirement.GRP_10, s -> s.is(TAKEN) && s.status(ENDED)),
            new Charge(
                    Requirement.GRP_10,
                    s -> s.is(REFUSED) && callsAGroup(s) && s.others().anyMatch(ChargesOfGroups::isOver)));

    private static Charge charge(Requirement requirement, Predicate<Situation> fits) {
        return new Charge(requirement, s -> s.callThat(CallState::isOfAGroup) && fits.test(s));
    }

    /** What a member did is told after what another one did later (catalogue 1.3: events of one call have an order). */
    private static boolean comesAfterALaterOne(Situation s) {
        List<Invoked> causes = s.history()
                .decisions(s.session())
                .filter(i -> isCause(s, Act.of(i.command())) && s.history().succeeded(i))
                .toList();
        return s.event()
                .filter(e -> s.history().times(e) <= causes.size())
                .filter(e -> causes.stream()
                        .anyMatch(i -> s.history().isFresh(i) && s.history().toldBetween(i, e)))
                .isPresent();
    }

    private static boolean isCause(Situation s, Act act) {
        return switch (act) {
            case REJECT, SEND_BUSY -> s.came(EventKind.REJECTED);
            case ACCEPT -> s.came(EventKind.ACCEPTED);
            default -> false;
        };
    }

    private static boolean hasAcceptedTwice(Situation s) {
        return s
                .history()
                .decisions(s.session(), Act.ACCEPT)
                .collect(Collectors.groupingBy(Invoked::device, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(times -> times > 1);
    }

    /** Somebody who is in the call is told that it is over. */
    private static boolean isThrownOut(Situation s) {
        return hearsThatItIsOver(s) && s.status(ONGOING) && s.callThat(c -> c.joins(s.device()));
    }

    /** Somebody is told that the call is over. */
    private static boolean hearsThatItIsOver(Situation s) {
        return s.is(UNEXPECTED) && s.event().filter(e -> e.kind().isTerminal()).isPresent();
    }

    private static boolean rings(Situation s) {
        return s.role() == Role.RINGING_MEMBER && s.callThat(c -> c.status().isOpen());
    }

    private static boolean othersHaveRejected(Situation s) {
        return s.history().decisions(s.session(), Act.REJECT).anyMatch(s.history()::succeeded);
    }

    /** A refused {@code initiateCall} to the very group was given last. */
    private static boolean wasCalledInVain(Situation s) {
        return s.history()
                .lastDeed()
                .filter(s.history()::wasRefused)
                .filter(i -> i.command() instanceof Command.InitiateCall call
                        && s.callThat(c -> call.receiverId().equals(c.receiverId(s.cast()))))
                .isPresent();
    }

    private static boolean soundsUnanswered(Situation s) {
        return s.event()
                .map(CallEvent::kind)
                .filter(kind -> kind == EventKind.REJECTED || kind == EventKind.CANCELLED)
                .isPresent();
    }

    private static boolean callsAGroup(Situation s) {
        return s.commandGiven().command() instanceof Command.InitiateCall call
                && s.cast().group(call.receiverId()) != Cast.NOBODY;
    }

    private static boolean isOver(CallState call) {
        return call.isOfAGroup() && call.status() == ENDED;
    }
}
