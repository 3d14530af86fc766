/**
 * Assertions on recorded traces, for tests that people write themselves: the oracle as AssertJ has it. A trace is whatever was
 * observed in one world, by a run, by a test of one's own, or in production.
 *
 * <pre>
 * assertThatTrace(Path.of("trace.jsonl")).conforms();
 * assertThat(trace).violates(Requirement.ACC_1);
 * assertThat(trace).shows(Reading.ENDER_TOLD_NOT_TOLD);
 * </pre>
 *
 * <p>{@link dev.ringspec.conformance.assertj.RingspecAssertions} is where they begin. An assertion that fails tells the story:
 * the very text that {@code check} prints for the same trace.
 */
@NullMarked
package dev.ringspec.conformance.assertj;

import org.jspecify.annotations.NullMarked;
