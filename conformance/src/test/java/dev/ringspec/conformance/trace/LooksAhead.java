package dev.ringspec.conformance.trace;

import dev.ringspec.conformance.cli.Main;

/** Breaks the order on purpose: a trace that knows the command line. */
public record LooksAhead(Main main) {}
