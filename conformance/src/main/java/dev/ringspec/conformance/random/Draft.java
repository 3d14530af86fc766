package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import java.util.List;
import java.util.Optional;

/**
 * A step of a script that is not yet bound to devices and calls: it says who acts and on which call by their places in the
 * script, so that it makes sense wherever it comes to stand.
 *
 * @param actor who acts, for a command
 * @param command what is commanded; a session {@code -0} is the latest call at that point, {@code -1} the one before
 * @param awaited whether the answer is waited for
 * @param then what follows: a wait for quiet, or, without a command, the step itself
 */
record Draft(Actor actor, Optional<Command> command, boolean awaited, Optional<Action> then) {
    /** Who acts. */
    enum Actor {
        /** Whoever made the call that the command names. */
        CALLER,
        /** Whoever was called by it. */
        RECEIVER,
        /** Another device of whoever made it, if there is one. */
        CALLERS_OTHER,
        /** Another device of whoever was called, if there is one; another member of a group. */
        RECEIVERS_OTHER,
        /** The first device of the world, and so on: anybody. */
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SIXTH;

        /** Whoever stands in the world, in its order; at most six of them. */
        static List<Actor> anybody(World world) {
            int some = Math.min(world.devices().size(), values().length - FIRST.ordinal());
            return List.of(values()).subList(FIRST.ordinal(), FIRST.ordinal() + some);
        }

        /** Which device of the world that is. */
        int place() {
            return ordinal() - FIRST.ordinal();
        }
    }

    static Draft of(Action action) {
        return new Draft(Actor.FIRST, Optional.empty(), true, Optional.of(action));
    }
}
