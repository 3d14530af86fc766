package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_ACTING_SIDES_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_INITIATOR;
import static dev.ringspec.model.rule.Audience.THE_INITIATOR_WHO_LEFT;
import static dev.ringspec.model.rule.Audience.THE_RINGING_MEMBERS;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Role.DECLINED_MEMBER;
import static dev.ringspec.model.rule.Role.INITIATOR;
import static dev.ringspec.model.rule.Role.INITIATORS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.JOINED_MEMBER;
import static dev.ringspec.model.rule.Role.LEFT_MEMBER;
import static dev.ringspec.model.rule.Role.MEMBERS;
import static dev.ringspec.model.rule.Role.MEMBERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.RINGING_MEMBER;
import static dev.ringspec.model.rule.Role.STOPPED_MEMBER;
import static dev.ringspec.model.spec.Reading.GROUP_ACCEPT_TOLD_EACH;
import static dev.ringspec.model.spec.Reading.GROUP_ACCEPT_TOLD_FIRST_ONLY;
import static dev.ringspec.model.spec.Reading.GROUP_ACCEPT_TOLD_NONE;
import static dev.ringspec.model.spec.Reading.GROUP_CHANGE_MIND_ALLOWED;
import static dev.ringspec.model.spec.Reading.GROUP_CHANGE_MIND_REFUSED;
import static dev.ringspec.model.spec.Reading.GROUP_MEMBERS_ON_ACCEPT_ACCEPTED_EVENT;
import static dev.ringspec.model.spec.Reading.GROUP_MEMBERS_ON_ACCEPT_NOTHING;
import static dev.ringspec.model.spec.Requirement.ACC_5;
import static dev.ringspec.model.spec.Requirement.DEV_3;
import static dev.ringspec.model.spec.Requirement.DEV_5;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.GRP_2;
import static dev.ringspec.model.spec.Requirement.GRP_3;
import static dev.ringspec.model.spec.Requirement.GRP_4;
import static dev.ringspec.model.spec.Requirement.GRP_5;
import static dev.ringspec.model.spec.Requirement.GRP_8;
import static dev.ringspec.model.spec.Requirement.PAY_9;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** A member of a group accepts: JOIN (catalogue 2.14). */
final class Joining {
    private Joining() {}

    private static final Notice ACCEPTED = Notice.of(EventKind.ACCEPTED, StatusWord.ONGOING);
    private static final Notice STOP = Notice.stop(EventKind.CANCELLED, StatusWord.CANCELLED);

    /** The first member to accept: the call is {@code ongoing} from then on. */
    static final Effect FIRST = join(GRP_2)
            .telling(Membership.of(
                            THE_INITIATOR,
                            GRP_2,
                            GRP_2,
                            Premise.anyOf(GROUP_ACCEPT_TOLD_EACH, GROUP_ACCEPT_TOLD_FIRST_ONLY),
                            ACCEPTED)
                    .or(Telling.nothingUnder(GROUP_ACCEPT_TOLD_NONE)));

    /** Any later one. An initiator who has left may be told or not. */
    static final Effect FURTHER = join(GRP_3)
            .telling(ofAFurtherOne(THE_INITIATOR)
                    .or(Telling.nothingUnder(GROUP_ACCEPT_TOLD_FIRST_ONLY, GROUP_ACCEPT_TOLD_NONE)))
            .telling(ofAFurtherOne(THE_INITIATOR_WHO_LEFT).or(Telling.nothing(Premise.NONE)));

    /** OP-group-change-mind. */
    private static final Obstacle CHANGE_OF_MIND = new Obstacle(
            Circumstance.ALWAYS,
            GRP_5,
            open(under(GROUP_CHANGE_MIND_REFUSED, Consequence.REFUSED), under(GROUP_CHANGE_MIND_ALLOWED, PASSES)));

    static final List<Rule> RULES = List.of(
            Rule.on(Act.ACCEPT)
                    .by(INITIATOR, INITIATORS_OTHER_DEVICE)
                    .in(INITIATED, ONGOING)
                    .isRefused(ACC_5),
            Rule.on(Act.ACCEPT)
                    .by(RINGING_MEMBER)
                    .in(INITIATED)
                    .unless(Accepting.OBSTACLES)
                    .then(FIRST),
            Rule.on(Act.ACCEPT)
                    .by(RINGING_MEMBER)
                    .in(ONGOING)
                    .unless(Accepting.OBSTACLES)
                    .then(FURTHER),
            Rule.on(Act.ACCEPT)
                    .by(DECLINED_MEMBER)
                    .in(INITIATED)
                    .unless(CHANGE_OF_MIND)
                    .unless(Accepting.OBSTACLES)
                    .then(FIRST),
            Rule.on(Act.ACCEPT)
                    .by(DECLINED_MEMBER, LEFT_MEMBER)
                    .in(ONGOING)
                    .unless(CHANGE_OF_MIND)
                    .unless(Accepting.OBSTACLES)
                    .then(FURTHER),
            Rule.on(Act.ACCEPT)
                    .by(JOINED_MEMBER)
                    .in(ONGOING)
                    .unless(Membership.ITS_OWN_WORD)
                    .then(Repeating.repeat(GRP_4)),
            Rule.on(Act.ACCEPT).by(STOPPED_MEMBER).in(ONGOING).isRefused(GRP_8),
            Rule.on(Act.ACCEPT).by(MEMBERS_OTHER_DEVICE).in(INITIATED, ONGOING).isRefused(DEV_5),
            Rule.on(Act.ACCEPT)
                    .by(MEMBERS)
                    .in(REJECTED, BUSY, CANCELLED, UNANSWERED, ENDED)
                    .isRefused(PAY_9));

    private static Effect join(Requirement itself) {
        return Effect.to(ONGOING, "JOIN", itself, itself)
                .in(Move.JOINS)
                .telling(Membership.of(
                                THE_RINGING_MEMBERS,
                                GRP_3,
                                GRP_3,
                                Premise.anyOf(GROUP_MEMBERS_ON_ACCEPT_ACCEPTED_EVENT),
                                ACCEPTED)
                        .or(Telling.nothingUnder(GROUP_MEMBERS_ON_ACCEPT_NOTHING)))
                .telling(Telling.freely(
                        THE_ACTING_SIDES_OTHER_DEVICES, DEV_3, itself, ACCEPTED, ACCEPTED.naming(), STOP))
                .telling(Telling.freely(THE_CALLERS_OTHER_DEVICES, DEV_7, itself, ACCEPTED, ACCEPTED.naming()));
    }

    private static Telling ofAFurtherOne(Audience audience) {
        return Membership.of(audience, GRP_2, GRP_2, Premise.anyOf(GROUP_ACCEPT_TOLD_EACH), ACCEPTED);
    }
}
