package dev.ringspec.model.machine;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Audience;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Move;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What an effect makes of a state: the new status, and what everybody is told. */
final class Effects {
    private final Cast cast;

    Effects(Cast cast) {
        this.cast = cast;
    }

    /** The effect on a call, brought about by a device or by {@link Cast#NOBODY}. */
    List<State> apply(Effect effect, State state, int key, int actor, Readings readings) {
        State before =
                actor == Cast.NOBODY ? state : state.with(state.known(key).heardOn(actor));
        State next = moved(
                effect.move(),
                effect.to().map(to -> decide(before, key, to, actor)).orElse(before),
                before,
                key,
                actor);
        if (effect.equals(Rulebook.END_TOGETHER)) {
            return List.of(sharing(next, key, actor, readings));
        }
        for (Telling telling : effect.tellings()) {
            next = tell(telling, next, key, actor);
        }
        return isCancel(effect) ? withQuickCancel(next, state, key, readings) : List.of(next);
    }

    private State decide(State state, int key, CallStatus to, int actor) {
        CallState call = state.known(key);
        long away = state.offline() & call.concerned(cast);
        return call.status() == to ? state : state.with(call.decided(to, actor, away));
    }

    private static boolean isCancel(Effect effect) {
        return effect.equals(Rulebook.CANCEL) || effect.equals(Rulebook.CANCEL_TO_A_GROUP);
    }

    /** The state after a member of a group has moved, if one has. */
    private State moved(Move move, State next, State before, int key, int actor) {
        CallState call = next.known(key);
        if (move == Move.NONE || call.roster() == null) {
            return next;
        }
        Roster then = call.roster().after(move, cast, call, actor);
        return next.with(call.seating(then, before.known(key).timer()));
    }

    private State tell(Telling telling, State state, int key, int actor) {
        State next = state;
        CallState call = state.known(key);
        for (int device : audience(telling.audience(), call, actor)) {
            Due due = Due.of(key, device, telling, state.listeners(device));
            Due named = call.isOfAGroup() && actor != Cast.NOBODY ? due.by(cast.userOf(actor)) : due;
            next = owing(next, named.waitingFor(awaited(state, device, actor)));
        }
        return next;
    }

    /** What becomes of a call need not be told where nobody has heard of it, since the device was away when it began to ring. */
    private static State owing(State state, Due due) {
        CallState call = state.known(due.call());
        if (isIncoming(due)) {
            State told = due.isHeldBack() ? state.with(call.unheardOn(due.device())) : state;
            return told.owing(due);
        }
        return state.owing(call.isUnheardOn(due.device()) ? due.optional() : due);
    }

    /** The device without whose connection an event need not come. */
    private static int awaited(State state, int device, int actor) {
        if (state.isOffline(device)) {
            return device;
        }
        return actor != Cast.NOBODY && state.isOffline(actor) ? actor : Cast.NOBODY;
    }

    private int[] audience(Audience audience, CallState call, int actor) {
        return switch (audience) {
            case THE_CALLERS_DEVICE -> new int[] {call.caller()};
            case THE_CALLERS_DEVICE_UNASKED -> unless(actor, call.caller());
            case THE_CALLERS_OTHER_DEVICES -> devicesOf(cast.userOf(call.caller()), call, actor);
            case THE_ANSWERING_DEVICE -> new int[] {call.answerer()};
            case THE_RECEIVERS_DEVICES -> devicesOf(call.receiver(), call, Cast.NOBODY);
            case THE_RECEIVERS_OTHER_DEVICES -> devicesOf(call.receiver(), call, actor);
            case THE_OTHER_SIDE -> new int[] {otherSide(call, actor)};
            case THE_OTHER_SIDES_OTHER_DEVICES -> devicesOf(cast.userOf(otherSide(call, actor)), call, actor);
            case THE_ACTING_DEVICE -> new int[] {actor};
            case THE_ACTING_SIDE_UNASKED -> unless(actor, side(call, actor));
            case THE_ACTING_SIDES_OTHER_DEVICES -> devicesOf(cast.userOf(actor), call, actor);
            case THE_INITIATOR,
                    THE_INITIATOR_WHO_LEFT,
                    THE_RINGING_MEMBERS,
                    THE_STOPPED_MEMBERS,
                    THE_OTHERS_IN_THE_CALL,
                    THE_OTHER_MEMBERS,
                    THE_MEMBERS_WHO_ARE_OUT,
                    THE_FURTHER_DEVICES -> new Assembly(cast, call, actor).audience(audience);
        };
    }

    private static int[] unless(int actor, int device) {
        return device == actor ? new int[0] : new int[] {device};
    }

    /** The device in the call of the user who acts. */
    private int side(CallState call, int actor) {
        if (call.isOfAGroup()) {
            return IntStream.range(0, cast.devices())
                    .filter(d -> cast.userOf(d) == cast.userOf(actor) && call.isParty(d))
                    .findFirst()
                    .orElse(actor);
        }
        return cast.userOf(actor) == cast.userOf(call.caller()) ? call.caller() : call.answerer();
    }

    private int otherSide(CallState call, int actor) {
        return cast.userOf(actor) == cast.userOf(call.caller()) ? call.answerer() : call.caller();
    }

    /** The devices of a user that neither act nor are in the call. */
    private int[] devicesOf(int user, CallState call, int actor) {
        int[] all = new int[cast.devices()];
        int many = 0;
        for (int device = 0; device < all.length; device++) {
            if (cast.userOf(device) == user && device != actor && !call.isParty(device)) {
                all[many++] = device;
            }
        }
        return Arrays.copyOf(all, many);
    }

    /** OP-quick-cancel: each device that was not yet told of the call is told of both, or of neither. */
    private List<State> withQuickCancel(State both, State before, int key, Readings readings) {
        List<State> next = List.of(both);
        for (Due due : before.due()) {
            if (isUntold(due, before.known(key))) {
                next = next.stream()
                        .flatMap(s -> quickCancelled(s, due, readings).stream())
                        .toList();
            }
        }
        return next;
    }

    private boolean isUntold(Due due, CallState call) {
        return due.call() == call.key()
                && call.invites(cast, due.device())
                && isIncoming(due)
                && !due.arrived()
                && due.must() != 0
                && !due.isHeldBack();
    }

    private static List<State> quickCancelled(State both, Due untold, Readings readings) {
        List<State> next = new ArrayList<>();
        if (readings.allows(Reading.QUICK_CANCEL_BOTH)) {
            next.add(both);
        }
        if (readings.allows(Reading.QUICK_CANCEL_NEITHER)) {
            next.add(both.withoutDue(d -> d.concerns(untold.call(), untold.device())));
        }
        return next;
    }

    private static boolean isIncoming(Due due) {
        return due.mayBe(EventKind.INCOMING);
    }

    private static boolean isEnd(Due due) {
        return due.mayBe(EventKind.ENDED);
    }

    /**
     * RACE-4: each of the two may be told of the other's end, or not. One that ended first and was told of its own end by
     * then has had its event; nothing is due to it any more, and the reading is known. What is still due to it is an event
     * of either end from now on, and shows no reading.
     */
    private State sharing(State state, int key, int actor, Readings readings) {
        CallState call = state.known(key);
        State shared = state.mapDue(d -> d.call() == key && isEnd(d) ? shared(d, call, actor) : d)
                .with(call.endedAgain());
        boolean owed =
                state.firstDue(d -> d.concerns(key, call.decider()) && isEnd(d)).isPresent();
        boolean wasTold = !owed && readings.allows(Reading.ENDER_TOLD_TOLD);
        return owed || wasTold ? shared : offering(shared, key, call.decider());
    }

    /** Whoever did not end it is owed what either end owes it. */
    private static Due shared(Due end, CallState call, int actor) {
        if (end.device() == call.decider()) {
            return end.certain().optional();
        }
        if (end.device() == actor) {
            return end.optional();
        }
        if (call.isOfAGroup() || end.arrived()) {
            return end;
        }
        return call.isParty(end.device()) ? end.certain() : end.saying(Rulebook.OF_TWO_ENDS);
    }

    private static State offering(State state, int key, int device) {
        Telling toTheOther = Rulebook.END.tellings().get(0);
        return state.owing(
                Due.of(key, device, toTheOther, state.listeners(device)).optional());
    }
}
