/**
 * The kit as JUnit tests, for teams on the JVM. Such a team has no use for an agent, a protocol or a command line: it has a
 * build that runs JUnit, and all it wants to write is who is tried.
 *
 * <pre>
 * class MyCallsTest extends RingspecConformance {
 *     Subject subject() {
 *         return new MyCalls();
 *     }
 * }
 * </pre>
 *
 * <p>{@link dev.ringspec.conformance.junit.RingspecConformance} makes a dynamic test of every case, suite by suite and
 * feature by feature. A test is its case: it is tried when JUnit comes to it, and not before, so that a test can be run
 * alone, its time is its own, and a breakpoint in the subject stops in the test that one is looking at. Still all of them are
 * one run of one implementation ({@link dev.ringspec.conformance.suite.CaseByCase}): what one case shows of its readings is
 * held against it in the next.
 *
 * <p>What is violated fails, with the requirement first and then the story that {@code run} would print. What does not apply
 * is skipped, with the reason. What could not be tested is an error, never a pass. None of it shows a stack trace of the kit:
 * where in the kit a story was found says nothing to somebody who looks for a fault in their own system.
 */
@NullMarked
package dev.ringspec.conformance.junit;

import org.jspecify.annotations.NullMarked;
