package dev.ringspec.model.rule;

import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.spec.Reading.GROUP_BUSY_AS_REJECT;
import static dev.ringspec.model.spec.Reading.GROUP_BUSY_REFUSED;
import static dev.ringspec.model.spec.Reading.GROUP_RECEIVER_FIELD_GROUP;
import static dev.ringspec.model.spec.Reading.GROUP_RECEIVER_FIELD_MEMBER;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_ANSWERED;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_REFUSED;

import dev.ringspec.model.spec.Requirement;

/** What the flows share about the members of a group (catalogue 2.14). */
final class Membership {
    private Membership() {}

    /** OP-group-busy: whether busy exists in groups at all. */
    static final Obstacle BUSY_IN_A_GROUP = new Obstacle(
            Circumstance.ALWAYS,
            Requirement.GRP_6,
            open(under(GROUP_BUSY_REFUSED, Consequence.REFUSED), under(GROUP_BUSY_AS_REJECT, PASSES)));

    /** A member says once more what it has said before; where busy is taken for a reject, it may have said busy. */
    static final Obstacle ITS_OWN_WORD = new Obstacle(
            Circumstance.ALWAYS,
            Requirement.PAY_9,
            open(
                    under(REPEAT_COMMAND_REFUSED, Consequence.REFUSED),
                    under(
                            REPEAT_COMMAND_ANSWERED,
                            open(under(GROUP_BUSY_REFUSED, PASSES), under(GROUP_BUSY_AS_REJECT, Consequence.EITHER)))));

    /** The same of a call that is over by it: the table refuses it, and a repeat it is all the same. */
    static final Obstacle ITS_LAST_WORD = new Obstacle(
            Circumstance.IT_BROUGHT_THE_STATUS_ABOUT,
            Requirement.PAY_9,
            open(
                    under(REPEAT_COMMAND_REFUSED, Consequence.REFUSED),
                    under(REPEAT_COMMAND_ANSWERED, Consequence.EITHER)));

    /** OP-group-receiver-field: what a member did is told of the group, or of the member. */
    static Telling of(Audience audience, Requirement told, Requirement carries, Premise when, Notice notice) {
        return Telling.open(
                audience,
                told,
                carries,
                Telling.tells(when.and(GROUP_RECEIVER_FIELD_GROUP), notice),
                Telling.tells(when.and(GROUP_RECEIVER_FIELD_MEMBER), notice.naming()));
    }
}
