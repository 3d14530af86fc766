package dev.ringspec.model.explore;

import java.util.List;

/**
 * An invariant that does not hold, and a shortest way to see it.
 *
 * @param invariant the invariant
 * @param story the steps, in words, from the beginning
 * @param end the state at the end, in words
 */
public record Finding(Invariant invariant, List<String> story, List<String> end) {}
