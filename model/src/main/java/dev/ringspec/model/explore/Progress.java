package dev.ringspec.model.explore;

/**
 * How far exploring has come.
 *
 * @param states how many states were found
 * @param transitions how many steps were taken
 * @param depth how many steps the farthest of them is away from the beginning
 * @param waiting how many states still have to be gone on from
 */
public record Progress(long states, long transitions, int depth, long waiting) {
    /** Somebody who wants to know. */
    public interface Watch {
        /** Nobody does. */
        Watch NOBODY = progress -> {};

        /** Is told every few thousand states. */
        void at(Progress progress);
    }
}
