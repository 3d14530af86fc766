package dev.ringspec.model.rule;

import static dev.ringspec.model.rule.Circumstance.IT_BROUGHT_THE_STATUS_ABOUT;
import static dev.ringspec.model.rule.Circumstance.SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT;
import static dev.ringspec.model.rule.Consequence.EITHER;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.REFUSED;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_ANSWERED;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_REFUSED;
import static dev.ringspec.model.spec.Requirement.PAY_9;

import dev.ringspec.model.spec.Requirement;

/**
 * REPEAT (catalogue 2.2): the same command again, where it has already taken effect. Nothing changes and nobody is told; the
 * answer is by OP-repeat-command.
 */
final class Repeating {
    private Repeating() {}

    /** The device that brought the status about says so again. */
    static final Obstacle ITS_OWN_COMMAND = new Obstacle(
            IT_BROUGHT_THE_STATUS_ABOUT,
            PAY_9,
            open(under(REPEAT_COMMAND_REFUSED, REFUSED), under(REPEAT_COMMAND_ANSWERED, PASSES)));

    /** The usual device says it, but another one had brought the status about: no document tells. */
    static final Obstacle ANOTHERS_COMMAND = new Obstacle(
            SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT,
            PAY_9,
            open(under(REPEAT_COMMAND_REFUSED, REFUSED), under(REPEAT_COMMAND_ANSWERED, EITHER)));

    /** A device that is not the usual one has a repeat only of what it did itself (OP-role-check {@code taken}). */
    static final Obstacle NOT_ITS_COMMAND = new Obstacle(SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT, PAY_9, REFUSED);

    static Effect repeat(Requirement nobodyElse) {
        return Effect.withoutChange("REPEAT", PAY_9, nobodyElse);
    }
}
