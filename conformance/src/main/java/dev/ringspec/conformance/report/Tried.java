package dev.ringspec.conformance.report;

/**
 * How much was tried.
 *
 * @param worlds worlds opened
 * @param commands commands given
 * @param observations observations judged
 * @param seconds time taken
 * @param peak the most hypotheses held at once
 */
public record Tried(int worlds, int commands, int observations, double seconds, int peak) {}
