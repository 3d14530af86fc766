package dev.ringspec.model.explore;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Outcome.Event;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What every effect makes of every call, by every actor. The machine is asked once, on a state with this one call, and the
 * answer is kept: an effect changes one call only, and depends on nothing but its outline, the actor, and which
 * devices have still to be told that it rings (OP-quick-cancel).
 */
final class Outcomes {
    private static final Outcome[] NOT_ASKED = {};

    private final Machine machine;
    private final Outlines outlines;
    private final Readings readings;
    private final List<Effect> effects;
    private final int devices;
    private final State listening;
    private final Outcome[][][] known;

    Outcomes(Machine machine, Outlines outlines, Readings readings, List<Effect> effects) {
        this.machine = machine;
        this.outlines = outlines;
        this.readings = readings;
        this.effects = effects;
        this.devices = machine.cast().devices();
        this.listening = listening();
        this.known = new Outcome[(effects.size() * (devices + 1)) << devices][0][];
    }

    private State listening() {
        State state = State.initial(machine.cast());
        for (int device = 0; device < devices; device++) {
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
     * @param untold the devices, as bits, that have still to be told that the call rings
     */
    Outcome[] of(int effect, int outline, int actor, int untold) {
        int row = ((effect * (devices + 1) + actor + 1) << devices) + untold;
        if (known[row].length == 0) {
            known[row] = new Outcome[outlines.size()][];
            Arrays.fill(known[row], NOT_ASKED);
        }
        if (known[row][outline].length == 0) {
            known[row][outline] = asked(effects.get(effect), outline, actor, untold);
        }
        return known[row][outline];
    }

    private Outcome[] asked(Effect effect, int outline, int actor, int untold) {
        State before = ringing(listening.with(outlines.outline(outline).asCall(0)), untold);
        return machine.enforce(effect, before, readings, 0, actor).stream()
                .map(step -> outcome(effect, outline, before, step.next()))
                .toArray(Outcome[]::new);
    }

    /** The state where these devices, and no others, have still to be told that the call rings. */
    private State ringing(State state, int untold) {
        CallState call = state.known(0);
        Effect ring = call.isOfAGroup() ? Rulebook.RING_A_GROUP : Rulebook.RING;
        State told =
                machine.enforce(ring, state, readings, 0, call.caller()).get(0).next();
        return told.with(state.known(0)).withoutDue(d -> (untold >>> d.device() & 1) == 0);
    }

    private Outcome outcome(Effect effect, int outline, State before, State after) {
        List<Event> told = new ArrayList<>();
        int withdrawn = 0;
        for (int device = 0; device < devices; device++) {
            int here = device;
            int had = due(before, device).size();
            List<Due> has = due(after, device);
            has.stream().skip(had).map(due -> new Event(here, kind(due))).forEach(told::add);
            withdrawn |= has.size() < had ? 1 << device : 0;
        }
        Change change = Change.of(outlines, outline, outlines.number(Outline.of(after.known(0))));
        return new Outcome(
                change,
                effect.to().filter(CallStatus.ONGOING::equals).isPresent(),
                told,
                withdrawn,
                change.breach(!told.isEmpty() || withdrawn != 0).orElse(null));
    }

    /** Where the implementation may choose, the event that the rulebook names first. */
    private static EventKind kind(Due due) {
        return due.notices().findFirst().orElseThrow().kinds().get(0);
    }

    private List<Due> due(State state, int device) {
        return machine.formed(state, readings).due().stream()
                .filter(d -> d.device() == device)
                .toList();
    }
}
