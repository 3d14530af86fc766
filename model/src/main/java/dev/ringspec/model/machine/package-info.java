/**
 * The rulebook made executable. A {@link dev.ringspec.model.machine.State} is the whole of what an implementation has to
 * know: its calls, its listeners, and the events that are due and not yet delivered.
 * {@link dev.ringspec.model.machine.Machine#steps} gives every {@link dev.ringspec.model.machine.Step} that a command may
 * legally take from there. There may be several: the documents leave questions open (then the steps carry different
 * readings), and some answers are right either way. Non-determinism is a set, never a coin.
 *
 * <p>Devices, users and listeners are numbers here ({@link dev.ringspec.model.machine.Cast}), sets of them are bits in a
 * word: a checker goes through millions of states, and the rules stay readable because they live next door.
 */
@NullMarked
package dev.ringspec.model.machine;

import org.jspecify.annotations.NullMarked;
