/**
 * The oracle: whether what was observed can be true of an implementation that keeps the rulebook.
 *
 * <p>An implementation is a black box. Its answers and events come late, commands overlap, timers fire unseen. So the oracle
 * never holds one state for true; it keeps a {@link dev.ringspec.model.oracle.Belief}, the set of all
 * {@link dev.ringspec.model.oracle.Hypothesis hypotheses} that explain everything observed so far. Each observation maps a
 * belief to the next: what may have happened unseen is tried, and what does not explain the observation is dropped. "Quiet"
 * is an observation like any other, and drops every hypothesis in which something still has to come. An empty belief is a
 * {@link dev.ringspec.model.oracle.Refutation}.
 *
 * <p>This one mechanism is sequential testing, linearizability, timed conformance and quiescence testing at once. An unseen
 * step is taken only when an observation needs it, since whatever may happen now may as well happen later, until something
 * was seen that depends on it (just-in-time linearization); the naive twin in the tests takes every step as early as it
 * can, and comes to the same verdicts.
 *
 * <p>A payload that is wrong does not end the search: the event is taken for what it can only have been, and the
 * {@link dev.ringspec.model.oracle.Flaw} is reported. Only where nothing explains an observation without a flaw is a flaw
 * considered at all.
 *
 * <p>Everything here is a value. The same observations give the same verdict, whoever asks, live or from a file.
 */
@NullMarked
package dev.ringspec.model.oracle;

import org.jspecify.annotations.NullMarked;
