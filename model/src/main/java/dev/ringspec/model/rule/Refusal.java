package dev.ringspec.model.rule;

import dev.ringspec.model.spec.Requirement;

/**
 * The command is refused: nothing changes, nobody is told (R in the catalogue's tables; PAY-10).
 *
 * @param requirement the one that says so
 */
public record Refusal(Requirement requirement) implements Outcome {}
