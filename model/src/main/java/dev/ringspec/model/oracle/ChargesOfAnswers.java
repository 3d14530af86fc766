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
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** Charges for wrong answers: refused, taken, or answered by something else. */
final class ChargesOfAnswers {
    private ChargesOfAnswers() {}

    static final List<Charge> ALL = List.of(
            new Charge(Requirement.PAY_14, s -> s.is(TAKEN) && s.foreign().contains(s.session())),
            // What an answer to "which call is active" or a session id gives away
            new Charge(Requirement.ACT_1, s -> s.is(MISTAKEN) && s.isOneOf(Act.GET_ACTIVE_CALL) && isNotItsCall(s)),
            // A call that outlives its timeout
            new Charge(Requirement.TMO_8, s -> outlived(s) && Timing.oddTimeout(s)),
            new Charge(Requirement.TMO_3, s -> outlived(s) && Timing.plainTimeout(s)),
            new Charge(Requirement.TMO_7, s -> outlived(s) && Timing.disturbed(s)),
            new Charge(Requirement.TMO_1, s -> outlived(s) && s.timeout() == null),
            // A call that outlives its timeout in secret, and stands in the way of others
            new Charge(Requirement.TMO_8, s -> s.is(REFUSED) && s.otherOutlived(Timing::isOdd)),
            new Charge(Requirement.TMO_3, s -> s.is(REFUSED) && s.otherOutlived(Timing::isPlain)),
            new Charge(Requirement.TMO_1, s -> s.is(REFUSED) && s.otherOutlived(timeout -> timeout == null)),
            // A command that came to nothing, or did more than it should, and shows it later
            new Charge(Requirement.BSY_6, s -> s.refused(Act.END) && s.busyBeside()),
            new Charge(Requirement.ACT_5, s -> s.refused(Act.END) && hasCleared(s)),
            new Charge(Requirement.TMO_6, s -> s.refused(Act.END) && Timing.pastDeadline(s)),
            new Charge(Requirement.END_9, s -> s.refused(Act.END) && Timing.endedAtOnce(s)),
            new Charge(
                    Requirement.TMO_2,
                    s -> s.refused(Act.ACCEPT)
                            && s.status(INITIATED)
                            && Timing.timePassed(s)
                            && !Timing.pastDeadline(s)),
            new Charge(Requirement.END_10, s -> refusedDecision(s) && s.otherCallSince(ENDED)),
            new Charge(Requirement.CAN_5, s -> refusedDecision(s) && s.otherCallSince(CANCELLED, REJECTED, UNANSWERED)),
            new Charge(Requirement.RNG_5, s -> refusedDecision(s) && rangTogether(s)),
            new Charge(Requirement.PAY_10, s -> refusedDecision(s) && hadRefusedCommand(s)),
            // A device that is not as free as it should be
            new Charge(
                    Requirement.ACT_6,
                    s -> s.refused(Act.INITIATE, Act.ACCEPT) && s.otherCall(REJECTED, BUSY, CANCELLED, UNANSWERED)),
            new Charge(Requirement.ACT_7, s -> s.refused(Act.INITIATE, Act.ACCEPT) && anEndedCallIsCleared(s)),
            new Charge(Requirement.INI_5, s -> s.refused(Act.INITIATE) && s.otherCall(ENDED)),
            new Charge(
                    Requirement.LIS_6,
                    s -> s.is(REFUSED)
                            && Act.of(s.commandGiven().command()).ordinal() <= Act.END.ordinal()
                            && wentWellWithOtherListeners(s)));

    private static boolean isNotItsCall(Situation s) {
        return gaveACall(s) && (s.call().isEmpty() || !isPartyOnThisDevice(s) || hasCleared(s));
    }

    /** A call of another device of the user is no call of this one. */
    private static boolean isPartyOnThisDevice(Situation s) {
        return s.role() == Role.CALLERS_DEVICE || s.role() == Role.RECEIVERS_DEVICE;
    }

    private static boolean gaveACall(Situation s) {
        return s.history()
                .reply(s.commandGiven().id())
                .filter(r -> r instanceof Reply.Success success && success.call() != null)
                .isPresent();
    }

    private static boolean outlived(Situation s) {
        return s.is(TAKEN) && s.status(UNANSWERED) && !s.racedWithTime();
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

    /** Two calls rang there at the same time, and the other one was decided first. */
    private static boolean rangTogether(Situation s) {
        return s.role().isCalled()
                && s.otherCallSince(REJECTED, BUSY, CANCELLED, ONGOING)
                && s.others().anyMatch(c -> ChargesOfDevices.isReceivers(c.role(s.cast(), s.device())));
    }

    private static boolean anEndedCallIsCleared(Situation s) {
        return s.others()
                .filter(c -> c.status() == ENDED)
                .anyMatch(c -> isCleared(c, c.caller()) && isCleared(c, c.answerer()));
    }

    private static boolean isCleared(CallState call, int device) {
        return (call.cleared() >>> device & 1) != 0;
    }

    /** The same was taken before, and nothing has changed since that we know of but a listener. */
    private static boolean wentWellWithOtherListeners(Situation s) {
        Invoked now = s.commandGiven();
        return s.history()
                .onDevice(now.device())
                .filter(before -> before.id() < now.id()
                        && Act.of(before.command()) == Act.of(now.command())
                        && s.history().succeeded(before))
                .anyMatch(before -> s.history()
                        .invocations(i -> before.id() < i.id()
                                && (History.is(i, Command.AddCallListener.class)
                                        || History.is(i, Command.RemoveCallListener.class)))
                        .findAny()
                        .isPresent());
    }

    static String deviceId(Situation s) {
        return s.device() < 0 ? "" : s.cast().deviceId(s.device());
    }
}
