/**
 * Makes the story of a violation as short as it gets: leaves out steps, one stretch after another, as long as what remains
 * still breaks the same requirement. Shrinking is ours, since a script is a list in which anything can be left out; jqwik
 * shrinks action chains with preconditions to more than four times the shortest.
 */
@NullMarked
package dev.ringspec.conformance.shrink;

import org.jspecify.annotations.NullMarked;
