/**
 * What a run has found, and how people and machines read it: a {@link dev.ringspec.conformance.report.Result} is the whole of
 * it as a value; the summary on the terminal, {@code report.json} and the JUnit XML are made from it and from nothing else.
 */
@NullMarked
package dev.ringspec.conformance.report;

import org.jspecify.annotations.NullMarked;
