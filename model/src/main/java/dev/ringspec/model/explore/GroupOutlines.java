package dev.ringspec.model.explore;

import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Every outline that a call to the group can come to. Most that could be written down cannot come about (nobody is in a call
 * that rings), so they are looked for beforehand: whatever a rule may do by any device, whether it is hindered or not.
 */
final class GroupOutlines {
    private static final int THE_GROUP = 0;

    private final Machine machine;
    private final Cast cast;
    private final Readings readings;
    private final Rulings rulings;
    private final Set<Outline> found = new LinkedHashSet<>();
    private final Queue<Outline> waiting = new ArrayDeque<>();

    private GroupOutlines(Machine machine, Readings readings, Rulings rulings) {
        this.machine = machine;
        this.cast = machine.cast();
        this.readings = readings;
        this.rulings = rulings;
    }

    /** All, always in the same order. */
    static List<Outline> all(Machine machine, Readings readings, Rulings rulings) {
        return new GroupOutlines(machine, readings, rulings).all();
    }

    private List<Outline> all() {
        for (int device = 0; device < cast.devices(); device++) {
            Outline made = Outline.toAGroup(cast, device, THE_GROUP);
            find(made);
            follow(rulings.initiateToAGroup, made, device);
        }
        while (!waiting.isEmpty()) {
            goOn(waiting.remove());
        }
        return List.copyOf(found);
    }

    private void goOn(Outline from) {
        for (int device = 0; device < cast.devices(); device++) {
            Role role = from.asCall(0).role(cast, device);
            for (Act act : Orders.ACTS) {
                follow(rulings.of(act, from.status(), role), from, device);
            }
        }
        if (from.ticks()) {
            find(from.runOut());
            follow(rulings.of(Rulings.timersCell(from.status())), from.runOut(), Cast.NOBODY);
        }
    }

    private void follow(Ruling ruling, Outline from, int actor) {
        State state = State.initial(cast).with(from.asCall(0));
        ruling.effects().stream()
                .map(rulings.effects::get)
                .flatMap(effect -> machine.enforce(effect, state, readings, 0, actor).stream())
                .forEach(step -> find(Outline.of(step.next().known(0))));
    }

    private void find(Outline outline) {
        if (found.add(outline)) {
            waiting.add(outline);
        }
    }
}
