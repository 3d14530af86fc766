/**
 * The twin: the protocol written down a second time, by hand and in another language, and explored by somebody else's
 * model checker. {@code ringing.pml} is Promela, made from the catalogue alone; Spin turns it into a C program, {@code pan},
 * that visits every state. The explorer of the model does the same with the rulebook. Both share nothing but
 * {@code model/docs/explored-world.md}, which says what a state is. So if they count the same states and the same steps,
 * neither has a slip that the other has not; and Spin's rate, measured in the same run, says how fast exploring can be.
 *
 * <p>{@link dev.ringspec.conformance.twin.Twin} is the text and the bounds it can have,
 * {@link dev.ringspec.conformance.twin.Spin} the programs, {@link dev.ringspec.conformance.twin.PanReport} what pan says at
 * its end, {@link dev.ringspec.conformance.twin.Comparison} what comes of putting the two side by side.
 */
@NullMarked
package dev.ringspec.conformance.twin;

import org.jspecify.annotations.NullMarked;
