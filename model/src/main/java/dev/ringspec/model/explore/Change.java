package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import java.util.Optional;

/**
 * What becomes of the outline of a call in one step.
 *
 * @param before its number before
 * @param was its status before
 * @param after its number afterwards
 * @param is its status afterwards
 */
record Change(int before, CallStatus was, int after, CallStatus is) {
    static Change of(Outlines outlines, int before, int after) {
        return new Change(before, outlines.status(before), after, outlines.status(after));
    }

    boolean ends() {
        return is.isTerminal() && was.isOpen();
    }

    /** What the step breaks, if it tells anybody anything or nothing: INV-1 or INV-2. */
    Optional<Invariant> breach(boolean tells) {
        if (was.isTerminal()) {
            return before == after && !tells ? Optional.empty() : Optional.of(Invariant.INV_2);
        }
        boolean follows = was == CallStatus.INITIATED ? is != CallStatus.ENDED : is == CallStatus.ENDED;
        return was == is || follows ? Optional.empty() : Optional.of(Invariant.INV_1);
    }
}
