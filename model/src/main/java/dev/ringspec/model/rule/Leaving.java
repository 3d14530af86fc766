package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_ACTING_SIDE_UNASKED;
import static dev.ringspec.model.rule.Audience.THE_FURTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_OTHERS_IN_THE_CALL;
import static dev.ringspec.model.rule.Audience.THE_OTHER_MEMBERS;
import static dev.ringspec.model.rule.Circumstance.ITS_USER_IS_NOT_IN_THE_CALL;
import static dev.ringspec.model.rule.Circumstance.IT_LEFT_BEFORE_THE_END;
import static dev.ringspec.model.rule.Circumstance.OTHERS_ARE_JOINED;
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
import static dev.ringspec.model.rule.Telling.nothingUnder;
import static dev.ringspec.model.spec.Reading.GROUP_END_ENDS_FOR_ALL;
import static dev.ringspec.model.spec.Reading.GROUP_END_LEAVE;
import static dev.ringspec.model.spec.Reading.GROUP_END_TOLD_EACH_LEAVE;
import static dev.ringspec.model.spec.Reading.GROUP_END_TOLD_JOINED;
import static dev.ringspec.model.spec.Reading.GROUP_END_TOLD_MEMBERS;
import static dev.ringspec.model.spec.Reading.GROUP_INITIATOR_LEAVES_ENDS_FOR_ALL;
import static dev.ringspec.model.spec.Reading.GROUP_INITIATOR_LEAVES_GOES_ON;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_ANSWERED;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_REFUSED;
import static dev.ringspec.model.spec.Requirement.DEV_8;
import static dev.ringspec.model.spec.Requirement.DEV_9;
import static dev.ringspec.model.spec.Requirement.END_3;
import static dev.ringspec.model.spec.Requirement.END_7;
import static dev.ringspec.model.spec.Requirement.GRP_10;
import static dev.ringspec.model.spec.Requirement.PAY_9;

import java.util.List;

/** A member of a group gives {@code endCall}: LEAVE (catalogue 2.14). */
final class Leaving {
    private Leaving() {}

    /** The call goes on without that member. */
    static final Effect LEAVE = Effect.withoutChange("LEAVE", GRP_10, GRP_10)
            .in(Move.LEAVES)
            .answering(ONGOING.word(), ENDED.word())
            .telling(Telling.open(
                    THE_OTHERS_IN_THE_CALL,
                    GRP_10,
                    END_3,
                    Telling.under(GROUP_END_TOLD_EACH_LEAVE, Ending.ENDED_NOTICE),
                    nothingUnder(GROUP_END_TOLD_JOINED, GROUP_END_TOLD_MEMBERS)))
            .telling(Telling.freely(THE_ACTING_SIDE_UNASKED, DEV_8, END_3, Ending.ENDED_NOTICE));

    /** The call is over: nobody else is in it, or it ends for all. */
    static final Effect END = Effect.to(ENDED, "LEAVE", GRP_10, GRP_10)
            .in(Move.LEAVES)
            .telling(Telling.always(THE_OTHERS_IN_THE_CALL, Ending.ENDED_NOTICE, GRP_10, END_3))
            .telling(Telling.open(
                    THE_OTHER_MEMBERS,
                    GRP_10,
                    END_3,
                    Telling.under(GROUP_END_TOLD_MEMBERS, Ending.ENDED_NOTICE),
                    nothingUnder(GROUP_END_TOLD_JOINED, GROUP_END_TOLD_EACH_LEAVE)))
            .telling(Ending.TO_THE_ENDER)
            .telling(Telling.freely(THE_ACTING_SIDE_UNASKED, DEV_8, END_3, Ending.ENDED_NOTICE))
            .telling(Telling.freely(THE_FURTHER_DEVICES, DEV_9, END_3, Ending.ENDED_NOTICE));

    /** OP-group-end. */
    private static final Obstacle AMONG_OTHERS = new Obstacle(
            OTHERS_ARE_JOINED,
            GRP_10,
            open(under(GROUP_END_LEAVE, new Consequence.Instead(LEAVE)), under(GROUP_END_ENDS_FOR_ALL, PASSES)));

    /** The same, with OP-group-initiator-leaves. */
    private static final Obstacle INITIATOR_AMONG_OTHERS = new Obstacle(
            OTHERS_ARE_JOINED,
            GRP_10,
            open(
                    under(
                            GROUP_END_LEAVE,
                            open(
                                    under(GROUP_INITIATOR_LEAVES_GOES_ON, new Consequence.Instead(LEAVE)),
                                    under(GROUP_INITIATOR_LEAVES_ENDS_FOR_ALL, PASSES))),
                    under(GROUP_END_ENDS_FOR_ALL, PASSES)));

    /** GRP-10 refuses who has left, note (2) of 2.14 sees a repeat: for who left before the end, either is right. */
    private static final Obstacle LEFT_BEFORE = new Obstacle(
            IT_LEFT_BEFORE_THE_END,
            GRP_10,
            open(
                    under(REPEAT_COMMAND_REFUSED, Consequence.REFUSED),
                    under(REPEAT_COMMAND_ANSWERED, Consequence.EITHER)));

    private static final Obstacle NOT_IN_THE_CALL =
            new Obstacle(ITS_USER_IS_NOT_IN_THE_CALL, GRP_10, Consequence.REFUSED);

    static final List<Rule> RULES = List.of(
            Rule.on(Act.END).by(MEMBERS).in(INITIATED).isRefused(END_7),
            Rule.on(Act.END)
                    .by(INITIATOR)
                    .in(ONGOING)
                    .unless(NOT_IN_THE_CALL, INITIATOR_AMONG_OTHERS)
                    .then(END),
            Rule.on(Act.END).by(JOINED_MEMBER).in(ONGOING).unless(AMONG_OTHERS).then(END),
            Rule.on(Act.END)
                    .by(INITIATORS_OTHER_DEVICE)
                    .in(ONGOING)
                    .unless(NOT_IN_THE_CALL, Elsewhere.NOT_THE_DEVICE_ITSELF, INITIATOR_AMONG_OTHERS)
                    .then(END),
            Rule.on(Act.END)
                    .by(MEMBERS_OTHER_DEVICE)
                    .in(ONGOING)
                    .unless(NOT_IN_THE_CALL, Elsewhere.NOT_THE_DEVICE_ITSELF, AMONG_OTHERS)
                    .then(END),
            Rule.on(Act.END)
                    .by(RINGING_MEMBER, DECLINED_MEMBER, LEFT_MEMBER, STOPPED_MEMBER)
                    .in(ONGOING)
                    .isRefused(GRP_10),
            Rule.on(Act.END)
                    .by(INITIATOR, LEFT_MEMBER)
                    .in(ENDED)
                    .unless(LEFT_BEFORE)
                    .unless(Ending.ENDED_BEFORE)
                    .then(Repeating.repeat(GRP_10)),
            Rule.on(Act.END)
                    .by(INITIATORS_OTHER_DEVICE, MEMBERS_OTHER_DEVICE)
                    .in(ENDED)
                    .unless(Ending.ENDED_BEFORE_ELSEWHERE)
                    .then(Repeating.repeat(GRP_10)),
            Rule.on(Act.END)
                    .by(RINGING_MEMBER, DECLINED_MEMBER, STOPPED_MEMBER)
                    .in(ENDED)
                    .isRefused(PAY_9),
            Rule.on(Act.END)
                    .by(MEMBERS)
                    .in(REJECTED, BUSY, CANCELLED, UNANSWERED)
                    .isRefused(PAY_9));
}
