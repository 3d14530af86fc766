package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.action.EventKind.REJECTED;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.function.Predicate;

/** Charges for events that come to the wrong listener, in the wrong order or at the wrong time. */
final class ChargesOfDelivery {
    private ChargesOfDelivery() {}

    static final List<Charge> ALL = List.of(
            // Whose event is it
            charge(Requirement.PAY_14, s -> s.foreign().contains(s.session())),
            charge(Requirement.INI_3, s -> s.call().isEmpty() && s.came(INCOMING) && afterRefusedInitiate(s)),
            charge(Requirement.BSY_4, s -> s.came(REJECTED) && anotherIsDue(s, CallStatus.BUSY)),
            charge(
                    Requirement.CAN_5,
                    s -> s.call().isPresent()
                            && anotherIsDue(s, CallStatus.REJECTED, CallStatus.CANCELLED, CallStatus.UNANSWERED)),
            charge(Requirement.PAY_1, s -> s.call().isEmpty() || anotherIsDue(s, CallStatus.values())),
            // Which listener is it
            charge(Requirement.LIS_5, s -> s.isDuplicate() && registrations(s) > 1 && !wasRemoved(s)),
            charge(Requirement.LIS_2, s -> wasRemoved(s) && (!isRegistered(s) || s.isDuplicate())),
            charge(Requirement.LIS_1, s -> !isRegistered(s) && !wasRemoved(s)),
            // In which order
            charge(Requirement.CAN_6, s -> s.came(CANCELLED) && isBlocked(s) && Timing.cancelledAtOnce(s)),
            charge(Requirement.PAY_8, ChargesOfDelivery::isBlocked),
            // Too early, too late, or after a decision
            charge(Requirement.TMO_9, ChargesOfDelivery::isTimeoutAtAnOutsider),
            charge(Requirement.TMO_3, s -> isEarlyTimeout(s) && Timing.plainTimeout(s)),
            charge(Requirement.TMO_2, ChargesOfDelivery::isEarlyTimeout),
            charge(Requirement.TMO_8, s -> isLateTimeout(s) && Timing.oddTimeout(s)),
            charge(Requirement.TMO_3, s -> isLateTimeout(s) && Timing.plainTimeout(s)),
            charge(Requirement.TMO_7, s -> isLateTimeout(s) && Timing.disturbed(s)),
            charge(Requirement.TMO_1, s -> isLateTimeout(s) && s.timeout() == null),
            charge(
                    Requirement.TMO_6,
                    s -> isDecided(s)
                            && !s.isDuplicate()
                            && s.role() != Role.OUTSIDER
                            && soundsLikeTimeout(s)
                            && Timing.pastDeadline(s)));

    private static Charge charge(Requirement requirement, Predicate<Situation> fits) {
        return new Charge(requirement, s -> s.is(UNEXPECTED) && fits.test(s));
    }

    private static boolean afterRefusedInitiate(Situation s) {
        return s.history()
                .invocations(i -> i.command() instanceof Command.InitiateCall call
                        && s.history().wasRefused(i)
                        && s.cast().user(call.receiverId()) == s.cast().userOf(s.device()))
                .findAny()
                .isPresent();
    }

    /** Whether the very event is due there for another call, which has one of these statuses. */
    private static boolean anotherIsDue(Situation s, CallStatus... statuses) {
        return s.hypothesis().state().due().stream()
                .filter(d -> d.device() == s.device() && isOfKind(d, s))
                .map(d -> s.hypothesis().state().known(d.call()))
                .filter(c -> s.call().filter(own -> own.key() == c.key()).isEmpty())
                .map(CallState::status)
                .anyMatch(List.of(statuses)::contains);
    }

    private static boolean wasRemoved(Situation s) {
        return listenerCommands(s, Command.RemoveCallListener.class) > 0;
    }

    private static long registrations(Situation s) {
        return listenerCommands(s, Command.AddCallListener.class);
    }

    private static long listenerCommands(Situation s, Class<? extends Command> kind) {
        String id = s.event().map(CallEvent::listenerId).orElse("");
        return s.history()
                .onDevice(ChargesOfAnswers.deviceId(s))
                .filter(i -> History.is(i, kind) && i.command().toString().contains("listenerId=" + id + "]"))
                .count();
    }

    /** Where a decision is under way, that is what comes too early: before its own answer. */
    private static boolean isEarlyTimeout(Situation s) {
        return s.status(CallStatus.INITIATED)
                && s.role() != Role.OUTSIDER
                && s.history().decisions(s.session()).noneMatch(s.history()::isUnderWay)
                && soundsLikeTimeout(s)
                && Timing.timePassed(s)
                && !Timing.pastDeadline(s);
    }

    /** It comes when all that was due by the deadline has come already. */
    private static boolean isLateTimeout(Situation s) {
        return s.status(CallStatus.UNANSWERED)
                && soundsLikeTimeout(s)
                && !s.isDuplicate()
                && s.role() != Role.OUTSIDER
                && s.callThat(c -> s.history().wasQuietAfter(s.deadline(c)));
    }

    private static boolean isDecided(Situation s) {
        return s.call().isPresent() && !s.status(CallStatus.INITIATED, CallStatus.UNANSWERED);
    }

    static boolean isOfKind(Due due, Situation s) {
        return s.event().filter(e -> due.mayBe(e.kind())).isPresent();
    }

    /** Whether it will be due there, but not yet: something else has to come first. */
    static boolean isBlocked(Situation s) {
        return s.hypothesis().state().due().stream()
                .anyMatch(d -> s.callThat(c -> d.concerns(c.key(), s.device()))
                        && isOfKind(d, s)
                        && d.isStillFor(listener(s)));
    }

    static boolean isRegistered(Situation s) {
        return (s.hypothesis().state().listeners(s.device()) >>> listener(s) & 1) != 0;
    }

    private static int listener(Situation s) {
        return s.cast().listener(s.event().map(CallEvent::listenerId).orElse(""));
    }

    static boolean soundsLikeTimeout(Situation s) {
        return s.came(REJECTED) || s.came(CANCELLED);
    }

    /** Somebody who has no part in the call is told that it was not answered. */
    static boolean isTimeoutAtAnOutsider(Situation s) {
        boolean unanswered = s.event()
                .map(e -> String.valueOf(e.call().callStatus()))
                .filter(status -> status.equals("unanswered") || status.equals("missed"))
                .isPresent();
        return s.role() == Role.OUTSIDER && unanswered && s.call().isPresent();
    }
}
