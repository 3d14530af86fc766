package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_INITIATOR;
import static dev.ringspec.model.rule.Audience.THE_MEMBERS_WHO_ARE_OUT;
import static dev.ringspec.model.rule.Audience.THE_RINGING_MEMBERS;
import static dev.ringspec.model.rule.Audience.THE_STOPPED_MEMBERS;
import static dev.ringspec.model.rule.Circumstance.ALWAYS;
import static dev.ringspec.model.rule.Circumstance.IT_IS_NOT_A_MEMBER;
import static dev.ringspec.model.rule.Circumstance.NO_OTHER_MEMBER_IS_CONNECTED;
import static dev.ringspec.model.rule.Circumstance.THE_GROUP_HAS_A_RINGING_CALL;
import static dev.ringspec.model.rule.Circumstance.THE_GROUP_HAS_NO_OTHER_MEMBER;
import static dev.ringspec.model.rule.Circumstance.THE_GROUP_IS_IN_AN_ONGOING_CALL;
import static dev.ringspec.model.rule.Consequence.EITHER;
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
import static dev.ringspec.model.spec.Reading.GROUP_LATE_TIMEOUT_NOTHING;
import static dev.ringspec.model.spec.Reading.GROUP_LATE_TIMEOUT_STOPPED;
import static dev.ringspec.model.spec.Reading.GROUP_SECOND_CALL_ALLOWED;
import static dev.ringspec.model.spec.Reading.GROUP_SECOND_CALL_REFUSED;
import static dev.ringspec.model.spec.Reading.INITIATOR_OTHER_DEVICES_INCOMING;
import static dev.ringspec.model.spec.Reading.INITIATOR_OTHER_DEVICES_NONE;
import static dev.ringspec.model.spec.Reading.RECEIVER_OFFLINE_REFUSED;
import static dev.ringspec.model.spec.Reading.RECEIVER_OFFLINE_RINGS_OUT;
import static dev.ringspec.model.spec.Requirement.ARG_5;
import static dev.ringspec.model.spec.Requirement.CAN_1;
import static dev.ringspec.model.spec.Requirement.CAN_4;
import static dev.ringspec.model.spec.Requirement.DEV_5;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.GRP_1;
import static dev.ringspec.model.spec.Requirement.GRP_11;
import static dev.ringspec.model.spec.Requirement.GRP_5;
import static dev.ringspec.model.spec.Requirement.GRP_7;
import static dev.ringspec.model.spec.Requirement.GRP_8;
import static dev.ringspec.model.spec.Requirement.GRP_9;
import static dev.ringspec.model.spec.Requirement.INI_6;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.REJ_5;
import static dev.ringspec.model.spec.Requirement.TMO_1;
import static dev.ringspec.model.spec.Requirement.TMO_9;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/** The initiator's side of a call to a group: RING-G, CANCEL-G and EXPIRE-G (catalogue 2.14). */
final class CallingAGroup {
    private CallingAGroup() {}

    private static final Notice INCOMING = Notice.of(EventKind.INCOMING, StatusWord.INITIATED);
    private static final Notice CANCELLED_NOTICE = Notice.of(EventKind.CANCELLED, StatusWord.CANCELLED);

    static final Effect RING = Effect.to(INITIATED, "RING-G", GRP_1, GRP_1)
            .telling(Telling.always(THE_RINGING_MEMBERS, INCOMING, GRP_1, GRP_1))
            .telling(Telling.open(
                    THE_CALLERS_OTHER_DEVICES,
                    DEV_7,
                    GRP_1,
                    Telling.nothingUnder(INITIATOR_OTHER_DEVICES_NONE),
                    Telling.under(INITIATOR_OTHER_DEVICES_INCOMING, INCOMING)));

    static final Effect CANCEL = Effect.to(CANCELLED, "CANCEL-G", CAN_1, CAN_4)
            .telling(Telling.always(THE_RINGING_MEMBERS, CANCELLED_NOTICE, GRP_7, GRP_7))
            .telling(Telling.freely(THE_MEMBERS_WHO_ARE_OUT, GRP_7, GRP_7, CANCELLED_NOTICE))
            .telling(Elsewhere.toTheCallersDevice(CANCELLED, GRP_7))
            .telling(Elsewhere.ofACancelToTheCallersOthers(CANCELLED, GRP_7));

    static final Effect EXPIRE = Effect.to(UNANSWERED, "EXPIRE-G", TMO_1, TMO_9)
            .telling(TimingOut.TO_THE_CALLER.to(THE_INITIATOR))
            .telling(TimingOut.TO_THE_RECEIVER.to(THE_RINGING_MEMBERS))
            .telling(TimingOut.TO_THE_CALLERS_OTHERS);

    /** OP-reject-unanswered {@code taken}, as in a call between two users. */
    private static final Effect REPORTED = Effect.to(UNANSWERED, "EXPIRE-G AS REPORTED", ARG_5, TMO_9)
            .telling(TimingOut.TO_THE_CALLER.to(Audience.THE_CALLERS_DEVICE_UNASKED))
            .telling(TimingOut.TO_THE_RECEIVER.to(THE_RINGING_MEMBERS))
            .telling(TimingOut.OF_A_REPORT_TO_THE_CALLERS_OTHERS);

    /** The timeout passes when somebody has joined: the call goes on, and so does the ringing. */
    private static final Effect RING_ON = Effect.withoutChange("nothing", GRP_8, GRP_8);

    /** OP-group-late-timeout {@code stopped}: the call goes on without those who have not answered. */
    private static final Effect STOP_RINGING = Effect.withoutChange("STOP RINGING", GRP_8, GRP_8)
            .in(Move.STOPS_RINGING)
            .telling(TimingOut.TO_THE_RECEIVER.to(THE_STOPPED_MEMBERS));

    static final Rule INITIATE = Rule.on(Act.INITIATE)
            .unless(Initiating.OBSTACLES)
            .unless(
                    new Obstacle(IT_IS_NOT_A_MEMBER, GRP_11, Consequence.REFUSED),
                    new Obstacle(THE_GROUP_IS_IN_AN_ONGOING_CALL, GRP_9, Consequence.REFUSED),
                    new Obstacle(
                            THE_GROUP_HAS_A_RINGING_CALL,
                            GRP_9,
                            open(
                                    under(GROUP_SECOND_CALL_ALLOWED, PASSES),
                                    under(GROUP_SECOND_CALL_REFUSED, Consequence.REFUSED))),
                    new Obstacle(
                            THE_GROUP_HAS_NO_OTHER_MEMBER,
                            INI_6,
                            open(
                                    under(RECEIVER_OFFLINE_RINGS_OUT, PASSES),
                                    under(RECEIVER_OFFLINE_REFUSED, Consequence.REFUSED))),
                    new Obstacle(
                            NO_OTHER_MEMBER_IS_CONNECTED,
                            INI_6,
                            open(under(RECEIVER_OFFLINE_RINGS_OUT, PASSES), under(RECEIVER_OFFLINE_REFUSED, EITHER))))
            .then(RING);

    static final List<Rule> RULES = List.of(
            Rule.on(Act.CANCEL).by(INITIATOR).in(INITIATED).then(CANCEL),
            Rule.on(Act.CANCEL)
                    .by(INITIATORS_OTHER_DEVICE)
                    .in(INITIATED)
                    .unless(Elsewhere.NOT_THE_DEVICE_ITSELF)
                    .then(CANCEL),
            Rule.on(Act.CANCEL)
                    .by(RINGING_MEMBER)
                    .in(INITIATED)
                    .unless(Rejecting.WRONG_ROLE)
                    .unless(Declining.lastOfAll(StatusWord.CANCELLED))
                    .then(Declining.decline(StatusWord.CANCELLED)),
            Rule.on(Act.CANCEL).by(DECLINED_MEMBER).in(INITIATED).isRefused(GRP_5),
            Rule.on(Act.CANCEL).by(MEMBERS_OTHER_DEVICE).in(INITIATED).isRefused(DEV_5),
            Rule.on(Act.CANCEL)
                    .by(INITIATOR, INITIATORS_OTHER_DEVICE)
                    .in(ONGOING)
                    .isRefused(GRP_7),
            Rule.on(Act.CANCEL)
                    .by(
                            RINGING_MEMBER,
                            JOINED_MEMBER,
                            DECLINED_MEMBER,
                            LEFT_MEMBER,
                            STOPPED_MEMBER,
                            MEMBERS_OTHER_DEVICE)
                    .in(ONGOING)
                    .isRefused(REJ_5),
            Rule.on(Act.CANCEL)
                    .by(INITIATOR, INITIATORS_OTHER_DEVICE)
                    .in(CANCELLED)
                    .unless(Membership.ITS_LAST_WORD, Repeating.NOT_ITS_COMMAND)
                    .then(Repeating.repeat(CAN_4)),
            Rule.on(Act.CANCEL)
                    .by(RINGING_MEMBER, DECLINED_MEMBER, MEMBERS_OTHER_DEVICE)
                    .in(CANCELLED)
                    .isRefused(PAY_9),
            Rule.on(Act.CANCEL)
                    .by(MEMBERS)
                    .in(REJECTED, BUSY, UNANSWERED, ENDED)
                    .isRefused(PAY_9),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(INITIATOR)
                    .in(INITIATED)
                    .unless(TimingOut.REPORTED_BY_THE_CALLER)
                    .then(REPORTED),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(INITIATORS_OTHER_DEVICE)
                    .in(INITIATED)
                    .unless(TimingOut.REPORTED_ELSEWHERE)
                    .then(REPORTED),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(RINGING_MEMBER, DECLINED_MEMBER, MEMBERS_OTHER_DEVICE)
                    .in(INITIATED)
                    .isRefused(ARG_5),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(MEMBERS)
                    .in(ONGOING, REJECTED, BUSY, CANCELLED, UNANSWERED, ENDED)
                    .isRefused(ARG_5),
            Rule.on(Act.RUN_OUT).by(INITIATOR).in(INITIATED).then(EXPIRE),
            Rule.on(Act.RUN_OUT)
                    .by(INITIATOR)
                    .in(ONGOING)
                    .unless(new Obstacle(
                            ALWAYS,
                            GRP_8,
                            open(
                                    under(GROUP_LATE_TIMEOUT_NOTHING, PASSES),
                                    under(GROUP_LATE_TIMEOUT_STOPPED, new Consequence.Instead(STOP_RINGING)))))
                    .then(RING_ON));
}
