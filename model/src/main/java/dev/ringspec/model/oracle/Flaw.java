package dev.ringspec.model.oracle;

import dev.ringspec.model.spec.Requirement;

/**
 * Something wrong or missing in a payload.
 *
 * @param requirement what it violates
 * @param expected what is right
 * @param found what was there
 */
public record Flaw(Requirement requirement, String expected, String found) {}
