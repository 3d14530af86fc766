package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.machine.Timer;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** TMO: time-out (catalogue 3.7). */
final class FaultsOfTimingOut {
    private FaultsOfTimingOut() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "rings-for-ever",
                            Requirement.TMO_1,
                            "A call without a timeout never times out.",
                            timer(s -> s.initiate().timeout() == null, s -> Deeds.NEVER))
                    .also(Requirement.TMO_5, Requirement.PAY_9, Requirement.ACT_6, Requirement.INI_1, Requirement.ARG_6)
                    .also(
                            Requirement.CAN_5,
                            Requirement.ACC_1,
                            Requirement.RNG_4,
                            Requirement.PAY_12,
                            Requirement.ACT_8),
            Fault.of(
                            "times-out-early",
                            Requirement.TMO_2,
                            "A call without a timeout times out after 30 seconds.",
                            timer(s -> s.initiate().timeout() == null, s -> after(s, 30)))
                    .also(
                            Requirement.ACC_1,
                            Requirement.REJ_1,
                            Requirement.CAN_1,
                            Requirement.BSY_1,
                            Requirement.RNG_3,
                            Requirement.RNG_4,
                            Requirement.ARG_6,
                            Requirement.PAY_11),
            Fault.of(
                            "timeout-ignored",
                            Requirement.TMO_3,
                            "A call times out after 45 seconds, whatever timeout was given.",
                            timer(s -> !isOdd(s), s -> after(s, 45)))
                    .also(
                            Requirement.TMO_5,
                            Requirement.TMO_7,
                            Requirement.PAY_9,
                            Requirement.ACT_6,
                            Requirement.INI_1,
                            Requirement.ARG_6)
                    .also(Requirement.TMO_4, Requirement.PAY_11, Requirement.PAY_12),
            Fault.reading(
                    "time-out-not-told-to-the-caller",
                    Requirement.TMO_4,
                    "The caller is not told of a time-out.",
                    Reading.TIMEOUT_CALLER_NONE),
            Fault.reading(
                    "time-out-not-told-to-the-receiver",
                    Requirement.TMO_5,
                    "The receiver is not told of a time-out.",
                    Reading.TIMEOUT_RECEIVER_NONE),
            Fault.of(
                            "accepted-call-times-out",
                            Requirement.TMO_6,
                            "When the timeout of a call has passed, both sides are told of a time-out though they are talking.",
                            Broken.muses(s -> s.calls(CallStatus.ONGOING)
                                    .filter(c -> isOverdue(s, c))
                                    .flatMap(c -> timeout(s, c))
                                    .toList()))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "refused-command-stops-the-timer",
                            Requirement.TMO_7,
                            "A command that is refused stops the timer of the ringing call that it names.",
                            Broken.steps(s -> s.in(CallStatus.INITIATED), FaultsOfTimingOut::stopping))
                    .also(
                            Requirement.DEV_2,
                            Requirement.TMO_5,
                            Requirement.TMO_1,
                            Requirement.PAY_9,
                            Requirement.ACT_6,
                            Requirement.INI_1,
                            Requirement.ARG_6)
                    .also(Requirement.TMO_3, Requirement.TMO_4, Requirement.PAY_11, Requirement.PAY_12),
            Fault.of(
                            "odd-timeout-never-ends",
                            Requirement.TMO_8,
                            "A call with a timeout of zero or less, or with a fraction, never times out.",
                            timer(FaultsOfTimingOut::isOdd, s -> Deeds.NEVER))
                    .also(Requirement.TMO_5, Requirement.PAY_9, Requirement.ACT_6, Requirement.INI_1, Requirement.ARG_6)
                    .also(Requirement.TMO_4, Requirement.PAY_11, Requirement.PAY_12),
            Fault.of(
                            "time-out-doubled",
                            Requirement.TMO_9,
                            "Both sides are told of a time-out twice.",
                            Broken.doubles((s, e) -> s.in(CallStatus.UNANSWERED)))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "time-out-at-an-outsider",
                            Requirement.TMO_9,
                            "Somebody who has no part in the call is told of its time-out.",
                            Broken.adds(
                                    s -> s.moment().request().isEmpty(),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.REJECTED,
                                            StatusWord.UNANSWERED,
                                            s.outsiders(s.theCall()))))
                    .also(Requirement.RNG_3, Requirement.PAY_11));

    /** Gives a new call another timer. */
    static Conduct timer(Predicate<Scene> when, Function<Scene, Timer> timer) {
        return Broken.steps(
                s -> s.act(Act.INITIATE) && when.test(s),
                (s, right) -> right.answer().refused()
                        ? right
                        : Deeds.leadingTo(right, with(s, right.next(), timer.apply(s))));
    }

    private static State with(Scene s, State next, Timer timer) {
        return next.with(next.known(s.request().id()).timed(timer));
    }

    private static Timer after(Scene s, int seconds) {
        long length = seconds * Terms.SECOND;
        return new Timer(length, s.moment().clock() + length, Long.MAX_VALUE);
    }

    private static boolean isOdd(Scene s) {
        Double timeout = s.initiate().timeout();
        return timeout != null && (timeout <= 0 || timeout != Math.rint(timeout));
    }

    private static Step stopping(Scene s, Step right) {
        State stopped = right.next().with(s.theCall().timed(Deeds.NEVER));
        return right.answer().refused() ? Deeds.leadingTo(right, stopped) : right;
    }

    private static boolean isOverdue(Scene s, CallState call) {
        return s.taken(Act.INITIATE)
                .filter(r -> r.id() == call.key())
                .anyMatch(r -> s.moment().clock() >= r.since() + Deeds.length((Command.InitiateCall) r.command()));
    }

    private static Stream<CallEvent> timeout(Scene s, CallState call) {
        return Stream.concat(
                s.event(call, EventKind.REJECTED, StatusWord.UNANSWERED, call.caller()).stream(),
                s.event(call, EventKind.CANCELLED, StatusWord.UNANSWERED, call.answerer()).stream());
    }
}
