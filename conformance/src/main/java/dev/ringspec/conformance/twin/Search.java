package dev.ringspec.conformance.twin;

/**
 * A search of the twin by Spin.
 *
 * @param report what pan said
 * @param effort what it took; making and compiling pan is not in it
 */
public record Search(PanReport report, Effort effort) {}
