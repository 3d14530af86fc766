package dev.ringspec.model.rule;

import dev.ringspec.model.spec.Requirement;

/**
 * Something that may stand in the way of a command.
 *
 * @param when the circumstance
 * @param requirement what a wrong answer here violates
 * @param then what it does to the command
 */
public record Obstacle(Circumstance when, Requirement requirement, Consequence then) {}
