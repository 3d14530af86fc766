package dev.ringspec.conformance.script;

import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be tried in one world.
 *
 * @param world who is there
 * @param actions the steps, in order
 */
public record Script(World world, List<Action> actions) {
    public Script {
        actions = List.copyOf(actions);
    }

    /** How long a story it is: the commands given and the advances of time. Waiting is free. */
    public int commands() {
        return (int) actions.stream()
                .filter(a -> a instanceof Give || a instanceof Pass)
                .count();
    }

    /** The same with other steps. */
    public Script with(List<Action> others) {
        return new Script(world, others);
    }

    /** This one, and then the other one in the same world; the numbers of the other's calls go on from here. */
    public Script then(Script other) {
        int shift = actions.stream()
                .filter(Give.class::isInstance)
                .mapToInt(a -> ((Give) a).initiate())
                .max()
                .orElse(0);
        List<Action> all = new ArrayList<>(actions);
        other.actions().forEach(a -> all.add(Symbols.shifted(a, shift)));
        return new Script(joined(world, other.world()), all);
    }

    /** Everybody of both worlds. */
    private static World joined(World one, World other) {
        return new World(
                one.name(),
                distinct(one.users(), other.users()),
                distinct(one.groups(), other.groups()),
                distinct(one.devices(), other.devices()));
    }

    private static <T> List<T> distinct(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
