package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.ENDED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.action.EventKind.REJECTED;
import static dev.ringspec.model.oracle.Situation.Kind.MISSING;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;

import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** DEV: charges for what can go wrong only where a user has several devices. */
final class ChargesOfDevices {
    private ChargesOfDevices() {}

    static final List<Charge> ALL = List.of(
            // One device of a user is told, another is not
            new Charge(Requirement.DEV_9, s -> s.lacks(INCOMING) && isLeftOut(s) && wasBesideAnEndedCall(s)),
            new Charge(Requirement.DEV_1, s -> s.lacks(INCOMING) && isLeftOut(s)),
            new Charge(Requirement.DEV_2, s -> s.lacks(CANCELLED) && isLeftOut(s) && isOverForTheReceiver(s)),
            new Charge(Requirement.DEV_8, s -> s.is(MISSING) && wasDecidedFromBeside(s)),
            // One device of the receiver has decided, another decides again
            new Charge(
                    Requirement.DEV_5,
                    s -> s.taken(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY, Act.CANCEL)
                            && s.role() == Role.RECEIVERS_OTHER_DEVICE),
            new Charge(Requirement.DEV_5, s -> isOutcomeAtTheCaller(s) && lastToDecide(s, Role.RECEIVERS_OTHER_DEVICE)),
            new Charge(Requirement.DEV_6, s -> isOutcomeAtTheCaller(s) && isOneForEachDevice(s)),
            // A bystander is told what it should not hear
            new Charge(Requirement.DEV_7, s -> isOutcomeAtTheCaller(s) && lastToDecide(s, Role.CALLERS_OTHER_DEVICE)),
            new Charge(Requirement.DEV_9, s -> s.isDuplicate() && isBesideAnEnd(s)),
            new Charge(
                    Requirement.DEV_7,
                    s -> s.is(UNEXPECTED) && s.role() == Role.CALLERS_OTHER_DEVICE && !isBesideAnEnd(s)),
            new Charge(Requirement.LIS_1, ChargesOfDevices::stopsRingingTwice),
            new Charge(Requirement.DEV_3, s -> stopsRingingTwice(s) && s.status(CallStatus.ONGOING)),
            new Charge(Requirement.DEV_4, s -> stopsRingingTwice(s) && s.status(CallStatus.REJECTED, CallStatus.BUSY)));

    /** Whether a user has such a role on any device. */
    static boolean isReceivers(Role role) {
        return role.isCalled() || role == Role.RECEIVERS_OTHER_DEVICE;
    }

    /** No listener of the device was told, though no other device of the user is known to have missed it as well. */
    private static boolean isLeftOut(Situation s) {
        return s.due().filter(d -> !d.arrived()).isPresent()
                && devicesOf(s, s.cast().userOf(s.device())) > 1
                && s.hypothesis().state().due().stream().noneMatch(d -> isMissingElsewhereToo(s, d));
    }

    private static boolean isMissingElsewhereToo(Situation s, Due other) {
        return other.device() != s.device()
                && s.cast().userOf(other.device()) == s.cast().userOf(s.device())
                && s.due()
                        .filter(d -> d.call() == other.call() && isAlike(d, other))
                        .isPresent()
                && other.must() != 0
                && !other.arrived();
    }

    private static boolean isAlike(Due one, Due other) {
        return one.telling().told() == other.telling().told();
    }

    private static boolean wasBesideAnEndedCall(Situation s) {
        return s.others().anyMatch(c -> c.status() == CallStatus.ENDED && isBeside(c, s.device()));
    }

    private static boolean isOverForTheReceiver(Situation s) {
        return s.status(CallStatus.CANCELLED, CallStatus.UNANSWERED);
    }

    private static boolean isBeside(CallState call, int device) {
        return device != call.caller() && device != call.answerer();
    }

    /** Whether a device of a party cancelled or ended the call that is not itself the caller's device or in the call. */
    static boolean wasDecidedFromBeside(Situation s) {
        return s.status(CallStatus.CANCELLED, CallStatus.ENDED)
                && s.callThat(c -> c.decider() != Cast.NOBODY && isBeside(c, c.decider()) && !isOfTheReceiver(s, c));
    }

    /** A cancel that was taken from the receiver at its word is no cancel by the caller's side. */
    private static boolean isOfTheReceiver(Situation s, CallState call) {
        return call.status() == CallStatus.CANCELLED && s.cast().userOf(call.decider()) == call.receiver();
    }

    private static boolean isOutcomeAtTheCaller(Situation s) {
        return (s.came(ACCEPTED) || s.came(REJECTED))
                && s.role() == Role.CALLERS_DEVICE
                && s.callThat(c -> c.status() != CallStatus.INITIATED);
    }

    /** Whether a device of that role gave the last decision for the call, taken or not. */
    private static boolean lastToDecide(Situation s, Role role) {
        Optional<Invoked> last = s.history().decisions(s.session()).reduce((a, b) -> b);
        return last.filter(i -> isBy(s, i, role)).isPresent();
    }

    /** Whether the device in the call is refused to end it after another device of the receiver was refused to decide. */
    static boolean isKeptFromEnding(Situation s) {
        return s.refused(Act.END)
                && s.role() == Role.RECEIVERS_DEVICE
                && s.status(CallStatus.ONGOING)
                && s.history().decisions(s.session()).anyMatch(i -> isBy(s, i, Role.RECEIVERS_OTHER_DEVICE));
    }

    private static boolean isBy(Situation s, Invoked command, Role role) {
        return s.callThat(c -> c.role(s.cast(), s.cast().device(command.device())) == role);
    }

    private static boolean isOneForEachDevice(Situation s) {
        long times = s.event().map(s.history()::times).orElse(0L);
        return times > 1 && s.callThat(c -> times <= devicesOf(s, c.receiver()));
    }

    private static long devicesOf(Situation s, int user) {
        return IntStream.range(0, s.cast().devices())
                .filter(d -> s.cast().userOf(d) == user)
                .count();
    }

    private static boolean isBesideAnEnd(Situation s) {
        return s.came(ENDED)
                && s.role() != Role.OUTSIDER
                && s.callThat(c -> c.status() == CallStatus.ENDED && isBeside(c, s.device()));
    }

    private static boolean stopsRingingTwice(Situation s) {
        return s.is(UNEXPECTED)
                && s.isDuplicate()
                && s.role() == Role.RECEIVERS_OTHER_DEVICE
                && !s.came(INCOMING)
                && !s.came(ENDED);
    }
}
