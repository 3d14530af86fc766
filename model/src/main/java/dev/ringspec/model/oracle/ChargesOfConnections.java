package dev.ringspec.model.oracle;

import static dev.ringspec.model.oracle.Situation.Kind.MISSING;
import static dev.ringspec.model.oracle.Situation.Kind.REFUSED;
import static dev.ringspec.model.oracle.Situation.Kind.TAKEN;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** NET, INI-6: charges for what happened while a device was away, or because it had been. */
final class ChargesOfConnections {
    private ChargesOfConnections() {}

    static final List<Charge> ALL = List.of(
            new Charge(
                    Requirement.INI_6,
                    s -> (s.is(TAKEN) || s.isSilentTimeout()) && s.status(CallStatus.UNANSWERED) && receiverIsAway(s)),
            new Charge(
                    Requirement.NET_3,
                    s -> s.is(TAKEN)
                            && s.callThat(c -> c.status().isTerminal())
                            && wasAwayWhenDecided(s, s.commandGiven())),
            new Charge(
                    Requirement.NET_6,
                    s -> s.refused(Act.END) && s.status(CallStatus.ONGOING) && s.callThat(c -> otherSideIsAway(s, c))),
            new Charge(Requirement.NET_6, s -> s.came(EventKind.ENDED) && s.isDuplicate() && isOfAnEndOnReturn(s)),
            new Charge(Requirement.NET_1, s -> s.is(MISSING) && s.callThat(c -> wasGivenFromAway(s, c))),
            new Charge(
                    Requirement.NET_2,
                    s -> (s.is(UNEXPECTED) || s.is(MISSING))
                            && s.device() != Cast.NOBODY
                            && s.history().wasAway(deviceId(s))),
            new Charge(
                    Requirement.NET_4,
                    s -> (s.is(MISSING) || s.is(REFUSED))
                            && s.device() != Cast.NOBODY
                            && !s.history().wasAway(deviceId(s))
                            && isAnybodyAway(s)));

    private static String deviceId(Situation s) {
        return s.cast().deviceId(s.device());
    }

    private static boolean receiverIsAway(Situation s) {
        return s.callThat(c -> devices(s).filter(d -> isCalled(s, c, d)).allMatch(d -> wasAway(s, d)));
    }

    /** The receiver's devices, or the other members'. */
    private static boolean isCalled(Situation s, CallState call, int device) {
        return call.role(s.cast(), device) != Role.OUTSIDER
                && s.cast().userOf(device) != s.cast().userOf(call.caller());
    }

    private static boolean wasAway(Situation s, int device) {
        return s.history().wasAway(s.cast().deviceId(device));
    }

    private static boolean wasAwayWhenDecided(Situation s, Invoked command) {
        return s.history()
                .decisions(s.session())
                .filter(i -> i.id() != command.id() && s.history().succeeded(i))
                .anyMatch(i -> s.history().isAwayAt(command.device(), i));
    }

    /** A device that was away when the call ended has just ended it once more. */
    private static boolean isOfAnEndOnReturn(Situation s) {
        return s.history()
                .decisions(s.session(), Act.END)
                .anyMatch(i -> s.history().isFresh(i) && !s.history().wasRefused(i) && wasAwayWhenDecided(s, i));
    }

    private static boolean otherSideIsAway(Situation s, CallState call) {
        int other = s.device() == call.caller() ? call.answerer() : call.caller();
        return other != Cast.NOBODY && s.hypothesis().state().isOffline(other);
    }

    /** Whether the command that the event should have come of was given on a device that was away. */
    private static boolean wasGivenFromAway(Situation s, CallState call) {
        return s.history()
                .decision(s.session())
                .or(() -> s.history().invocation(call.key()))
                .filter(i -> s.history().isAwayAt(i.device(), i))
                .isPresent();
    }

    private static boolean isAnybodyAway(Situation s) {
        return devices(s).anyMatch(s.hypothesis().state()::isOffline);
    }

    private static IntStream devices(Situation s) {
        return IntStream.range(0, s.cast().devices());
    }
}
