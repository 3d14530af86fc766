package dev.ringspec.features;

import dev.ringspec.conformance.cli.Main;

/** Breaks the design on purpose: a story that knows who tells it. */
public record KnowsTheKit(Main main) {}
