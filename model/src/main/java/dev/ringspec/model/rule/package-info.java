/**
 * The rulebook: what is legal, written down once, as data, in the order and the words of the catalogue's section 2.
 *
 * <p>A {@link dev.ringspec.model.rule.Rule} says: on this act, by this role, while the call has this status, unless one of
 * these {@link dev.ringspec.model.rule.Obstacle obstacles} stands in the way, this
 * {@link dev.ringspec.model.rule.Outcome outcome} follows: a {@link dev.ringspec.model.rule.Refusal} or an
 * {@link dev.ringspec.model.rule.Effect}. An effect names the new status, the word in the result and what each role is
 * told. Where the documents leave a question open, the place names the {@link dev.ringspec.model.spec.OpenPoint} and says
 * what follows under each of its readings. What a rule does not mention stays unchanged.
 *
 * <p>Nothing here computes. The machine interprets the rules, the oracle quotes them, documents are made from them, and a
 * reader can hold them against the catalogue line by line. One class is one flow; {@link dev.ringspec.model.rule.Rulebook}
 * gathers them.
 */
@NullMarked
package dev.ringspec.model.rule;

import org.jspecify.annotations.NullMarked;
