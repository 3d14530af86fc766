package dev.ringspec.model.machine;

import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.Optional;

/**
 * One legal way for a command, or a timer, to take effect.
 *
 * @param next the state afterwards
 * @param readings the readings under which it is legal
 * @param answer what the command is answered with; of a timer, nobody hears it
 * @param warning the SHOULD that this way falls short of, if any
 */
public record Step(State next, Readings readings, Answer answer, Optional<Requirement> warning) {}
