/**
 * Scripts out of the random numbers of jqwik, which supplies values, seeds and edge cases. Nothing outside this package
 * knows that library.
 *
 * <p>Illegal commands are as frequent as legal ones: walks of legal commands only find a third of the faults.
 */
@NullMarked
package dev.ringspec.conformance.random;

import org.jspecify.annotations.NullMarked;
