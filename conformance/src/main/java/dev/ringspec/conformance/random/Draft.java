package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.model.action.Command;
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
        /** The first device of the world, and so on: anybody. */
        FIRST,
        SECOND,
        THIRD
    }

    static Draft of(Action action) {
        return new Draft(Actor.FIRST, Optional.empty(), true, Optional.of(action));
    }
}
