/**
 * The rulebook as pictures and files that other tools open: the life of a call as a statechart, and the explored graph of a
 * small world. {@link dev.ringspec.conformance.export.Format} has them all.
 *
 * <p>What there is to show is worked out in the model ({@link dev.ringspec.model.explore.Statechart},
 * {@link dev.ringspec.model.explore.StateGraph}) and only written here. The three picture languages differ in nothing but
 * spelling, so both subjects are first put into the words of one {@code Diagram}; SCXML and JSON are read by programs and keep
 * the parts apart.
 */
@NullMarked
package dev.ringspec.conformance.export;

import org.jspecify.annotations.NullMarked;
