/**
 * Exhaustive exploration: every state that a bounded world can reach, by the same rulebook that judges implementations.
 * {@link dev.ringspec.model.explore.Explorer} goes through them level by level and checks the catalogue's
 * {@link dev.ringspec.model.explore.Invariant invariants}; what breaks one is shown as a shortest
 * {@link dev.ringspec.model.explore.Finding story}. What a state is here, and what a step, is fixed in
 * {@code model/docs/explored-world.md}, which a hand-written Promela twin follows as well: both must count the same.
 *
 * <p>The machine next door takes some microseconds a step; millions of states need less. So the same rules, as the same
 * {@link dev.ringspec.model.explore.Book}, are brought into another form first. A state is packed into a few words
 * ({@code Layout}); of each call its {@code Outline} (status and who has part in it) is a small number, and whatever depends
 * on it alone is looked up: the role of a device and what an effect does are asked of the machine once and kept
 * ({@code Outlines}, {@code Outcomes}). Only what a command finds on <em>other</em> calls is worked out again for packed
 * states ({@code Sight}). Outlines of calls to a group are too many to be written down and too few that come about, so those
 * are found first ({@code GroupOutlines}). No rule stands here, and the tests hold every successor against the machine's own.
 *
 * <p>States seen are kept as 64-bit fingerprints; two states with one fingerprint would be taken for one, which for ten
 * million states has a chance of about three in a million. The threads belong to whoever calls ({@code Hands}): every share
 * of the work owns the states whose fingerprints fall to it, and nothing is shared while it works.
 */
@NullMarked
package dev.ringspec.model.explore;

import org.jspecify.annotations.NullMarked;
