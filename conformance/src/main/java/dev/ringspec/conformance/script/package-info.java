/**
 * What is to be tried, written down before it happens: a {@link dev.ringspec.conformance.script.Script} is a plain list of
 * steps, with symbols in place of what only a run can tell. {@code call#1} is the session of the first {@code initiateCall}
 * of the script. So any step can be left out and the rest still makes sense; that is what shrinking lives on. A
 * {@link dev.ringspec.conformance.script.Player} plays a script on a world.
 */
@NullMarked
package dev.ringspec.conformance.script;

import org.jspecify.annotations.NullMarked;
