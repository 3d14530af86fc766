package dev.ringspec.model.machine;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Audience;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.rule.Telling.Alternative;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an effect makes of a state: the new status, and what everybody is told. */
final class Effects {
    private final Cast cast;

    Effects(Cast cast) {
        this.cast = cast;
    }

    /**
     * One outcome of an effect.
     *
     * @param state the state afterwards
     * @param readings the readings under which it is so
     */
    record Outcome(State state, Readings readings) {}

    /** The effect on a call, brought about by a device or by {@link Cast#NOBODY}. */
    List<Outcome> apply(Effect effect, State state, int key, int actor, Readings readings) {
        State decided = effect.to().map(to -> decide(state, key, to, actor)).orElse(state);
        if (effect.equals(Rulebook.END_TOGETHER)) {
            return List.of(new Outcome(sharing(decided, key), readings));
        }
        List<Outcome> outcomes = List.of(new Outcome(decided, readings));
        for (Telling telling : effect.tellings()) {
            outcomes = outcomes.stream()
                    .flatMap(o -> tell(telling, o, key, actor).stream())
                    .toList();
        }
        return effect.equals(Rulebook.CANCEL) ? withQuickCancel(outcomes, state, key, readings) : outcomes;
    }

    private static State decide(State state, int key, CallStatus to, int actor) {
        CallState call = state.known(key);
        return call.status() == to ? state : state.with(call.decided(to, actor));
    }

    private List<Outcome> tell(Telling telling, Outcome before, int key, int actor) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Alternative alternative : telling.alternatives()) {
            Optional<Reading> reading = alternative.reading();
            if (reading.map(before.readings()::allows).orElse(true)) {
                Readings narrowed = reading.map(before.readings()::with).orElse(before.readings());
                State told = alternative
                        .notice()
                        .map(notice -> tell(telling, notice, before.state(), key, actor))
                        .orElse(before.state());
                outcomes.add(new Outcome(told, narrowed));
            }
        }
        return outcomes;
    }

    private State tell(Telling telling, Notice notice, State state, int key, int actor) {
        State next = state;
        for (int device : audience(telling.audience(), state.known(key), actor)) {
            next = next.owing(Due.of(key, device, notice, state.listeners(device), telling));
        }
        return next;
    }

    private int[] audience(Audience audience, CallState call, int actor) {
        return switch (audience) {
            case THE_CALLERS_DEVICE -> new int[] {call.caller()};
            case THE_RECEIVERS_DEVICES -> devicesOf(call.receiver());
            case THE_OTHER_SIDE -> new int[] {actor == call.caller() ? call.answerer() : call.caller()};
            case THE_ACTING_DEVICE -> new int[] {actor};
        };
    }

    private int[] devicesOf(int user) {
        return IntStream.range(0, cast.devices())
                .filter(device -> cast.userOf(device) == user)
                .toArray();
    }

    /** OP-quick-cancel: a device that was not yet told of the call is told of both, or of neither. */
    private static List<Outcome> withQuickCancel(List<Outcome> both, State before, int key, Readings readings) {
        boolean untold = before.firstDue(d -> d.call() == key && isIncoming(d) && !d.arrived() && d.must() != 0)
                .isPresent();
        if (!untold) {
            return both;
        }
        List<Outcome> outcomes = new ArrayList<>();
        if (readings.allows(Reading.QUICK_CANCEL_BOTH)) {
            outcomes.addAll(both);
        }
        if (readings.allows(Reading.QUICK_CANCEL_NEITHER)) {
            both.forEach(o -> outcomes.add(new Outcome(o.state().withoutDue(d -> d.call() == key), o.readings())));
        }
        return outcomes;
    }

    private static boolean isIncoming(Due due) {
        return due.notice().kinds().contains(EventKind.INCOMING);
    }

    private static boolean isEnd(Due due) {
        return due.notice().kinds().contains(EventKind.ENDED);
    }

    /** RACE-4: each side may be told of the other's end, or not. */
    private State sharing(State state, int key) {
        CallState call = state.known(key);
        State optional = state.mapDue(d -> d.call() == key && isEnd(d) ? d.optional() : d);
        boolean owed =
                state.firstDue(d -> d.concerns(key, call.decider()) && isEnd(d)).isPresent();
        return owed ? optional : offering(optional, key, call.decider());
    }

    private static State offering(State state, int key, int device) {
        Telling toTheOther = Rulebook.END.tellings().get(0);
        Notice notice = toTheOther.alternatives().get(0).notice().orElseThrow();
        return state.owing(
                Due.of(key, device, notice, state.listeners(device), toTheOther).optional());
    }
}
