package dev.ringspec.model.explore;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.explore.Outcome.Event;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every effect makes of every call, by every actor. The machine is asked once, on a state with this one call, and the
 * answer is kept: an effect changes one call only, and depends on nothing but its outline, the actor, and whether somebody
 * has still to be told that it rings (OP-quick-cancel).
 */
final class Outcomes {
    private static final Outcome[] NOT_ASKED = {};

    private final Machine machine;
    private final Outlines outlines;
    private final Readings readings;
    private final List<Effect> effects;
    private final State listening;
    private final Outcome[][][] known;

    Outcomes(Machine machine, Outlines outlines, Readings readings, List<Effect> effects) {
        this.machine = machine;
        this.outlines = outlines;
        this.readings = readings;
        this.effects = effects;
        this.listening = listening();
        this.known = new Outcome[effects.size() * (machine.cast().devices() + 1) * 2][0][];
    }

    private State listening() {
        State state = State.initial(machine.cast());
        for (int device = 0; device < machine.cast().devices(); device++) {
            Request listen = new Request(device, device, new Command.AddCallListener("the one"), 0, false);
            state = machine.steps(state, readings, listen).get(0).next();
        }
        return state;
    }

    /**
     * Every outcome.
     *
     * @param effect the number of the effect
     * @param outline the call before
     * @param actor the device that brings it about, or {@link Cast#NOBODY}
     * @param untold whether a device has still to be told that the call rings
     */
    Outcome[] of(int effect, int outline, int actor, boolean untold) {
        int row = (effect * (machine.cast().devices() + 1) + actor + 1) * 2 + (untold ? 1 : 0);
        if (known[row].length == 0) {
            known[row] = new Outcome[1 << outlines.bits()][];
            Arrays.fill(known[row], NOT_ASKED);
        }
        if (known[row][outline].length == 0) {
            known[row][outline] = asked(effects.get(effect), outline, actor, untold);
        }
        return known[row][outline];
    }

    private Outcome[] asked(Effect effect, int outline, int actor, boolean untold) {
        State with = listening.with(outlines.outline(outline).asCall(0));
        State before = untold ? ringing(with) : with;
        List<Outcome> all = new ArrayList<>();
        for (Step step : machine.enforce(effect, before, readings, 0, actor)) {
            all.addAll(outcomes(outline, before, step.next()));
        }
        return all.toArray(Outcome[]::new);
    }

    private State ringing(State state) {
        int caller = state.known(0).caller();
        State told = machine.enforce(Rulebook.RING, state, readings, 0, caller)
                .get(0)
                .next();
        return told.with(state.known(0));
    }

    private List<Outcome> outcomes(int outline, State before, State after) {
        int now = outlines.number(Outline.of(after.known(0)));
        boolean withdraws = after.due().size() < before.due().size();
        List<Due> told = new ArrayList<>();
        for (int device = 0; device < machine.cast().devices(); device++) {
            int had = due(before, device).size();
            due(after, device).stream().skip(had).forEach(told::add);
        }
        Change change = Change.of(outlines, outline, now);
        Invariant breach = change.breach(!told.isEmpty() || withdraws).orElse(null);
        return choices(told).stream()
                .map(events -> new Outcome(change, events, withdraws, breach))
                .toList();
    }

    private List<Due> due(State state, int device) {
        return machine.formed(state, readings).due().stream()
                .filter(d -> d.device() == device)
                .toList();
    }

    /** Where an event may be of several kinds, there is one way for each. */
    private static List<List<Event>> choices(List<Due> told) {
        List<List<Event>> all = List.of(List.of());
        for (Due due : told) {
            List<EventKind> kinds =
                    due.notices().flatMap(n -> n.kinds().stream()).distinct().toList();
            List<List<Event>> longer = new ArrayList<>();
            all.forEach(before -> kinds.forEach(kind -> longer.add(with(before, new Event(due.device(), kind)))));
            all = longer;
        }
        return all;
    }

    private static List<Event> with(List<Event> before, Event one) {
        List<Event> longer = new ArrayList<>(before);
        longer.add(one);
        return longer;
    }
}
