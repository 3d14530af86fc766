package dev.ringspec.model.explore;

import java.util.List;
import java.util.Optional;

/**
 * What exploring came to.
 *
 * @param reached how many states, steps and levels
 * @param words how many words of 64 bits one state takes
 * @param isComplete whether every reachable state was visited
 * @param beyond how many of them were not gone on from, since a device was told more of a call to a group than is told apart
 * @param cells which cells of the rulebook were come to; of any use only if complete
 * @param invariants the invariants that were checked
 * @param finding the invariant that is broken, if one is
 */
public record Census(
        Progress reached,
        int words,
        boolean isComplete,
        long beyond,
        Cells cells,
        List<Invariant> invariants,
        Optional<Finding> finding) {}
