package dev.ringspec.model.oracle;

import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.ENDED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.oracle.Situation.Kind.MISSING;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Charges for events that were due and did not come. */
final class ChargesOfSilence {
    private ChargesOfSilence() {}

    static final List<Charge> ALL = List.of(
            charge(Requirement.TMO_8, s -> s.isSilentTimeout() && Timing.oddTimeout(s)),
            charge(Requirement.TMO_7, s -> s.isSilentTimeout() && Timing.disturbed(s)),
            charge(Requirement.TMO_3, s -> s.isSilentTimeout() && Timing.plainTimeout(s)),
            charge(Requirement.TMO_1, s -> s.isSilentTimeout() && s.timeout() == null),
            charge(Requirement.LIS_4, s -> anotherListenerHeard(s) && cameLater(s)),
            charge(Requirement.LIS_2, s -> removedHere(s)),
            charge(Requirement.LIS_1, s -> anotherListenerHeard(s)),
            charge(Requirement.LIS_6, s -> removedElsewhere(s)),
            charge(Requirement.CAN_6, s -> s.lacks(CANCELLED) && !anotherListenerHeard(s) && Timing.cancelledAtOnce(s)),
            charge(Requirement.BSY_6, s -> s.lacks(ENDED) && s.busyBeside()),
            charge(Requirement.END_9, s -> s.lacks(ENDED) && Timing.endedAtOnce(s)),
            charge(
                    Requirement.BSY_7,
                    s -> (s.lacks(INCOMING) && s.otherCall(CallStatus.ONGOING)) || isBusyByItself(s)));

    private static Charge charge(Requirement requirement, Predicate<Situation> fits) {
        return new Charge(requirement, s -> s.is(MISSING) && fits.test(s));
    }

    private static boolean anotherListenerHeard(Situation s) {
        return s.due().filter(Due::arrived).isPresent();
    }

    private static boolean cameLater(Situation s) {
        return s.initiate()
                .flatMap(first -> missing(s).flatMap(id -> added(s, id)).filter(add -> add.id() > first.id()))
                .isPresent();
    }

    /** The id of a listener that did not hear of it. */
    private static Optional<String> missing(Situation s) {
        return s.due().stream()
                .flatMapToInt(d -> IntStream.range(0, s.cast().listeners()).filter(l -> (d.must() >>> l & 1) != 0))
                .mapToObj(s.cast()::listenerId)
                .findFirst();
    }

    private static Optional<Invoked> added(Situation s, String id) {
        return s.history()
                .onDevice(ChargesOfAnswers.deviceId(s))
                .filter(i -> i.command().equals(new Command.AddCallListener(id)))
                .reduce((a, b) -> b);
    }

    private static boolean removedHere(Situation s) {
        return s.history()
                .onDevice(ChargesOfAnswers.deviceId(s))
                .anyMatch(i -> History.is(i, Command.RemoveCallListener.class));
    }

    private static boolean removedElsewhere(Situation s) {
        return missing(s)
                .filter(id ->
                        s.history().invocations().anyMatch(i -> i.command().equals(new Command.RemoveCallListener(id))))
                .isPresent();
    }

    /** OP-busy-by automatic: the implementation has decided, and has told nobody. */
    private static boolean isBusyByItself(Situation s) {
        return s.status(CallStatus.BUSY) && s.callThat(c -> c.decider() == Cast.NOBODY);
    }
}
