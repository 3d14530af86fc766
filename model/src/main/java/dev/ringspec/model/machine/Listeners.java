package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a state when a listener is added or removed on a device.
 *
 * @param cast who is there
 * @param state the state before
 * @param request the command
 */
record Listeners(Cast cast, State state, Request request) {
    List<Step> after(Effect effect, Readings readings) {
        if (request.command() instanceof Command.RemoveCallListener) {
            return List.of(step(without(state, bit()), readings, effect));
        }
        State alone = effect.equals(Rulebook.LISTEN_ALONE) ? without(state, state.listeners(device())) : state;
        State added = alone.listening(device(), alone.listeners(device()) | bit())
                .mapDue(d -> d.device() == device() ? d.offeredTo(number()) : d);
        return replays(added, readings, effect);
    }

    /** OP-listener-late: what rings already, and was told before, may be told again to a new listener. */
    private List<Step> replays(State added, Readings readings, Effect effect) {
        List<CallState> ringing =
                state.callsThat(call -> ringsHere(call) && wasTold(call)).toList();
        boolean again = CallState.has(state.listeners(device()), number());
        if (ringing.isEmpty() || again) {
            return List.of(step(added, readings, effect));
        }
        List<Step> steps = new ArrayList<>();
        if (readings.allows(Reading.LISTENER_LATE_NO_EVENT)) {
            steps.add(step(added, readings.with(Reading.LISTENER_LATE_NO_EVENT), effect));
        }
        if (readings.allows(Reading.LISTENER_LATE_REPLAYED)) {
            steps.add(step(replayed(added, ringing), readings.with(Reading.LISTENER_LATE_REPLAYED), effect));
        }
        return steps;
    }

    private State replayed(State added, List<CallState> ringing) {
        Telling telling = Rulebook.RING.tellings().get(0);
        boolean wasThere = CallState.has(state.formerListeners(device()), number());
        State next = added;
        for (CallState call : ringing) {
            Due due = Due.of(call.key(), device(), telling, bit());
            boolean free = wasThere || call.status() == CallStatus.ONGOING;
            next = next.owing(free ? due.optional() : due);
        }
        return next;
    }

    private boolean ringsHere(CallState call) {
        return call.ringsOn(cast, device());
    }

    private boolean wasTold(CallState call) {
        return state.firstDue(d -> d.concerns(call.key(), device()) && d.mayBe(EventKind.INCOMING))
                .isEmpty();
    }

    private State without(State from, long listeners) {
        return from.listening(device(), from.listeners(device()) & ~listeners)
                .mapDue(d -> d.device() == device() ? d.keptFrom(listeners) : d);
    }

    private static Step step(State next, Readings readings, Effect effect) {
        return new Step(next, readings, Answer.yes(effect.answered()), Optional.empty());
    }

    private int device() {
        return request.device();
    }

    private long bit() {
        return CallState.bit(number());
    }

    private int number() {
        String id = request.command() instanceof Command.AddCallListener add
                ? add.listenerId()
                : ((Command.RemoveCallListener) request.command()).listenerId();
        return cast.listener(id);
    }
}
