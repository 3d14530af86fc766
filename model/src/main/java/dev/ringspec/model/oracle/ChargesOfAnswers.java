package dev.ringspec.model.oracle;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.oracle.Situation.Kind.MISTAKEN;
import static dev.ringspec.model.oracle.Situation.Kind.REFUSED;
import static dev.ringspec.model.oracle.Situation.Kind.TAKEN;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** Charges for wrong answers: refused, taken, or answered by something else. */
final class ChargesOfAnswers {
    private ChargesOfAnswers() {}

    static final List<Charge> ALL = List.of(
            new Charge(Requirement.PAY_14, s -> s.is(TAKEN) && s.foreign().contains(s.session())),
            // What an answer to "which call is active" or a session id gives away
            new Charge(Requirement.ACT_1, s -> s.is(MISTAKEN) && s.isOneOf(Act.GET_ACTIVE_CALL) && isNotItsCall(s)),
            // A call that outlives its timeout
            new Charge(Requirement.TMO_8, s -> outlived(s) && Timing.oddTimeout(s)),
            new Charge(Requirement.TMO_3, s -> outlived(s) && s.timeout() != null),
            new Charge(Requirement.TMO_7, s -> outlived(s) && Timing.disturbed(s)),
            new Charge(Requirement.TMO_1, ChargesOfAnswers::outlived),
            // A command that came to nothing, or did more than it should, and shows it later
            new Charge(
                    Requirement.BSY_6,
                    s -> s.refused(Act.END)
                            && s.history().onDevice(deviceId(s)).anyMatch(i -> Act.of(i.command()) == Act.SEND_BUSY)),
            new Charge(Requirement.ACT_5, s -> s.refused(Act.END) && hasCleared(s)),
            new Charge(Requirement.TMO_6, s -> s.refused(Act.END) && Timing.pastDeadline(s)),
            new Charge(Requirement.END_9, s -> s.refused(Act.END) && Timing.endedAtOnce(s)),
            new Charge(Requirement.TMO_2, s -> refusedDecision(s) && Timing.timePassed(s) && !Timing.pastDeadline(s)),
            new Charge(Requirement.END_10, s -> refusedDecision(s) && s.otherCall(ENDED)),
            new Charge(Requirement.CAN_5, s -> refusedDecision(s) && s.otherCall(CANCELLED, UNANSWERED)),
            new Charge(Requirement.RNG_5, s -> refusedDecision(s) && s.otherCall(REJECTED, BUSY, CANCELLED, ONGOING)),
            new Charge(Requirement.PAY_10, s -> refusedDecision(s) && hadRefusedCommand(s)),
            // A device that is not as free as it should be
            new Charge(
                    Requirement.ACT_6,
                    s -> s.refused(Act.INITIATE, Act.ACCEPT) && s.otherCall(REJECTED, BUSY, CANCELLED, UNANSWERED)),
            new Charge(
                    Requirement.ACT_7, s -> s.refused(Act.INITIATE, Act.ACCEPT) && s.otherCall(ENDED) && hasCleared(s)),
            new Charge(Requirement.INI_5, s -> s.refused(Act.INITIATE) && s.otherCall(ENDED)),
            new Charge(
                    Requirement.LIS_6,
                    s -> s.is(REFUSED)
                            && Act.of(s.commandGiven().command()).ordinal() <= Act.END.ordinal()
                            && somebodyHasNoListener(s)));

    private static boolean isNotItsCall(Situation s) {
        return s.call().isEmpty() || s.callThat(c -> c.role(s.cast(), s.device()) == Role.OUTSIDER) || hasCleared(s);
    }

    private static boolean outlived(Situation s) {
        return s.is(TAKEN) && s.status(UNANSWERED);
    }

    private static boolean refusedDecision(Situation s) {
        return s.refused(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY, Act.CANCEL) && s.status(INITIATED);
    }

    private static boolean hasCleared(Situation s) {
        return s.history().onDevice(deviceId(s)).anyMatch(i -> History.is(i, Command.ClearActiveCall.class));
    }

    private static boolean hadRefusedCommand(Situation s) {
        return s.history()
                .decisions(s.session())
                .anyMatch(i -> i.id() != s.commandGiven().id() && s.history().wasRefused(i));
    }

    private static boolean somebodyHasNoListener(Situation s) {
        return IntStream.range(0, s.cast().devices())
                .anyMatch(d -> s.hypothesis().state().listeners(d) == 0);
    }

    static String deviceId(Situation s) {
        return s.device() < 0 ? "" : s.cast().deviceId(s.device());
    }

    static boolean isOpen(CallState call) {
        return call.status().isOpen();
    }
}
