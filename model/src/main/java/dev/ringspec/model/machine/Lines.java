package dev.ringspec.model.machine;

import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The connections of the devices: what becomes of events and timers when one is lost, and when it is there again. */
final class Lines {
    private final Terms terms;

    Lines(Terms terms) {
        this.terms = terms;
    }

    Step disconnect(State state, Readings readings, int device) {
        State next = state.isOffline(device)
                ? state
                : state.offline(state.offline() | CallState.bit(device))
                        .mapDue(d -> d.device() == device ? d.optional() : d);
        return step(next, readings, Rulebook.DISCONNECT);
    }

    /** What was held back comes, or not; what others had to be told of its doings is certain from now on. */
    Step connect(State state, Readings readings, Request request) {
        int device = request.device();
        State next = state.offline(state.offline() & ~CallState.bit(device))
                .mapDue(d -> d.waits() == device ? connected(state, d) : d)
                .mapCalls(call -> isOverdue(call, device, readings) ? call.timed(atOnce(request)) : call);
        return step(next, readings, Rulebook.CONNECT);
    }

    private static Due connected(State state, Due due) {
        return due.isHeldBack()
                ? due.released(state.known(due.call()).status().isTerminal())
                : due.waitingFor(Cast.NOBODY);
    }

    /** Where no timer waits, one that stands still has run out already: of a group, in which others talk. */
    private static boolean isOverdue(CallState call, int device, Readings readings) {
        return call.caller() == device
                && call.ticks()
                && call.timer().equals(Timer.STOPPED)
                && readings.allows(Reading.TIMEOUT_CALLER_OFFLINE_WAITS);
    }

    /** OP-timeout-caller-offline {@code waits}: it times out as soon as the caller's device is there. */
    private Timer atOnce(Request request) {
        return new Timer(0, request.since() - terms.early(), Long.MAX_VALUE);
    }

    /** A command on a device that is not connected may be refused, whatever it is (NET-1). */
    static List<Step> orRefused(State state, Readings readings, int device, List<Step> steps) {
        if (!state.isOffline(device)) {
            return steps;
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(state, readings, Answer.no(Rulebook.NOT_CONNECTED.requirement()), Optional.empty()));
        return all.stream().distinct().toList();
    }

    /** OP-timeout-caller-offline: the readings under which a timer runs out though the caller's device is away. */
    static Optional<Readings> running(State state, CallState call, Readings readings) {
        if (!state.isOffline(call.caller())) {
            return Optional.of(readings);
        }
        return readings.allows(Reading.TIMEOUT_CALLER_OFFLINE_FIRES)
                ? Optional.of(readings.with(Reading.TIMEOUT_CALLER_OFFLINE_FIRES))
                : Optional.empty();
    }

    /** The same: the call rings on until the caller's device is connected again. */
    static Optional<Step> waiting(State state, CallState call, Readings readings, Answer answer) {
        return state.isOffline(call.caller()) && readings.allows(Reading.TIMEOUT_CALLER_OFFLINE_WAITS)
                ? Optional.of(new Step(
                        state.with(call.timed(Timer.STOPPED)),
                        readings.with(Reading.TIMEOUT_CALLER_OFFLINE_WAITS),
                        answer,
                        Optional.empty()))
                : Optional.empty();
    }

    private static Step step(State next, Readings readings, Rule rule) {
        return new Step(next, readings, Answer.yes(((Effect) rule.outcome()).answered()), Optional.empty());
    }
}
