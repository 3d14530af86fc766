package dev.ringspec.model.elsewhere;

/** Breaks the order on purpose: stands in a package that has no place in it. */
public record Unlisted(String name) {}
