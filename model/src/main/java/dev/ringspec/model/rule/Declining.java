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
import static dev.ringspec.model.rule.Circumstance.NOBODY_ELSE_IS_LEFT_TO_ANSWER;
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
import static dev.ringspec.model.spec.Reading.GROUP_ALL_REJECT_OVER;
import static dev.ringspec.model.spec.Reading.GROUP_ALL_REJECT_WAITS;
import static dev.ringspec.model.spec.Reading.GROUP_LATE_REJECT_DECLINES;
import static dev.ringspec.model.spec.Reading.GROUP_LATE_REJECT_REFUSED;
import static dev.ringspec.model.spec.Reading.GROUP_REJECT_TOLD_EACH;
import static dev.ringspec.model.spec.Reading.GROUP_REJECT_TOLD_LAST_ONLY;
import static dev.ringspec.model.spec.Reading.GROUP_REJECT_TOLD_NONE;
import static dev.ringspec.model.spec.Requirement.ARG_5;
import static dev.ringspec.model.spec.Requirement.DEV_4;
import static dev.ringspec.model.spec.Requirement.DEV_5;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.GRP_5;
import static dev.ringspec.model.spec.Requirement.PAY_6;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.REJ_3;
import static dev.ringspec.model.spec.Requirement.REJ_4;
import static dev.ringspec.model.spec.Requirement.REJ_5;
import static dev.ringspec.model.spec.Requirement.REJ_6;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import java.util.ArrayList;
import java.util.List;

/** A member of a group says no, in one word or another: DECLINE (catalogue 2.14). */
final class Declining {
    private Declining() {}

    /** OP-group-late-reject. */
    private static final Obstacle LATE = new Obstacle(
            Circumstance.ALWAYS,
            GRP_5,
            open(under(GROUP_LATE_REJECT_DECLINES, PASSES), under(GROUP_LATE_REJECT_REFUSED, Consequence.REFUSED)));

    private static final Premise EACH = Premise.anyOf(GROUP_REJECT_TOLD_EACH);
    private static final Premise LAST = Premise.anyOf(GROUP_REJECT_TOLD_EACH, GROUP_REJECT_TOLD_LAST_ONLY);

    static final List<Rule> RULES = rules();

    private static List<Rule> rules() {
        List<Rule> all = new ArrayList<>(List.of(
                Rule.on(Act.REJECT)
                        .by(INITIATOR)
                        .in(INITIATED)
                        .unless(Rejecting.WRONG_ROLE)
                        .then(taken(REJECTED)),
                Rule.on(Act.REJECT)
                        .by(INITIATORS_OTHER_DEVICE)
                        .in(INITIATED)
                        .unless(Rejecting.WRONG_ROLE, Elsewhere.NOT_THE_DEVICE_ITSELF)
                        .then(taken(REJECTED)),
                Rule.on(Act.REJECT)
                        .by(RINGING_MEMBER)
                        .in(INITIATED)
                        .unless(lastOfAll(StatusWord.REJECTED))
                        .then(decline(StatusWord.REJECTED)),
                Rule.on(Act.REJECT)
                        .by(DECLINED_MEMBER)
                        .in(INITIATED)
                        .unless(Membership.ITS_OWN_WORD)
                        .then(Repeating.repeat(GRP_5).answering(StatusWord.REJECTED, StatusWord.INITIATED)),
                Rule.on(Act.REJECT)
                        .by(RINGING_MEMBER)
                        .in(ONGOING)
                        .unless(LATE)
                        .unless(lastToAnswer(StatusWord.REJECTED))
                        .then(declineLate(StatusWord.REJECTED)),
                Rule.on(Act.SEND_BUSY)
                        .by(INITIATOR)
                        .in(INITIATED)
                        .unless(Membership.BUSY_IN_A_GROUP, Rejecting.WRONG_ROLE)
                        .then(taken(BUSY)),
                Rule.on(Act.SEND_BUSY)
                        .by(INITIATORS_OTHER_DEVICE)
                        .in(INITIATED)
                        .unless(Membership.BUSY_IN_A_GROUP, Rejecting.WRONG_ROLE, Elsewhere.NOT_THE_DEVICE_ITSELF)
                        .then(taken(BUSY)),
                Rule.on(Act.SEND_BUSY)
                        .by(RINGING_MEMBER)
                        .in(INITIATED)
                        .unless(Membership.BUSY_IN_A_GROUP)
                        .unless(lastOfAll(StatusWord.BUSY))
                        .then(decline(StatusWord.BUSY)),
                Rule.on(Act.SEND_BUSY).by(DECLINED_MEMBER).in(INITIATED).isRefused(GRP_5),
                Rule.on(Act.SEND_BUSY)
                        .by(RINGING_MEMBER)
                        .in(ONGOING)
                        .unless(Membership.BUSY_IN_A_GROUP, LATE)
                        .unless(lastToAnswer(StatusWord.BUSY))
                        .then(declineLate(StatusWord.BUSY)),
                Rule.on(Act.REJECT_OTHERWISE)
                        .by(MEMBERS)
                        .in(CallStatus.values())
                        .isRefused(ARG_5)));
        all.addAll(tooLate(Act.REJECT, REJECTED));
        all.addAll(tooLate(Act.SEND_BUSY, BUSY));
        return List.copyOf(all);
    }

    /** What is refused whichever of the two words it is. */
    private static List<Rule> tooLate(Act act, CallStatus own) {
        return List.of(
                Rule.on(act).by(MEMBERS_OTHER_DEVICE).in(INITIATED).isRefused(DEV_5),
                Rule.on(act)
                        .by(
                                INITIATOR,
                                INITIATORS_OTHER_DEVICE,
                                JOINED_MEMBER,
                                DECLINED_MEMBER,
                                LEFT_MEMBER,
                                STOPPED_MEMBER,
                                MEMBERS_OTHER_DEVICE)
                        .in(ONGOING)
                        .isRefused(REJ_5),
                Rule.on(act)
                        .by(MEMBERS)
                        .in(own)
                        .unless(Membership.ITS_LAST_WORD, Repeating.NOT_ITS_COMMAND)
                        .then(Repeating.repeat(REJ_4)),
                Rule.on(act)
                        .by(MEMBERS)
                        .in(CANCELLED, UNANSWERED, ENDED, own == REJECTED ? BUSY : REJECTED)
                        .isRefused(PAY_9));
    }

    /** OP-group-all-reject: with this one, every member has said no. */
    static Obstacle lastOfAll(StatusWord word) {
        return new Obstacle(
                NOBODY_ELSE_IS_LEFT_TO_ANSWER,
                GRP_5,
                open(
                        under(GROUP_ALL_REJECT_WAITS, new Consequence.Instead(last(word))),
                        under(GROUP_ALL_REJECT_OVER, new Consequence.Instead(rejectedByAll(word)))));
    }

    /** With this one, every member has answered. */
    private static Obstacle lastToAnswer(StatusWord word) {
        return new Obstacle(NOBODY_ELSE_IS_LEFT_TO_ANSWER, GRP_5, new Consequence.Instead(lastLate(word)));
    }

    /** Others are left to answer. */
    static Effect decline(StatusWord word) {
        return declining(word, StatusWord.INITIATED)
                .telling(toTheInitiator(word, EACH, nothingUnder(GROUP_REJECT_TOLD_LAST_ONLY, GROUP_REJECT_TOLD_NONE)));
    }

    /** Nobody is; the call rings on for nobody. */
    private static Effect last(StatusWord word) {
        return declining(word, StatusWord.INITIATED)
                .telling(toTheInitiator(word, LAST, nothingUnder(GROUP_REJECT_TOLD_NONE)));
    }

    /** Nobody is, and the call is over. As {@code rejected} or {@code unanswered}: nobody can see which. */
    private static Effect rejectedByAll(StatusWord word) {
        return Effect.to(REJECTED, "DECLINE", GRP_5, GRP_5)
                .in(Move.DECLINES)
                .answering(word, StatusWord.REJECTED, StatusWord.UNANSWERED)
                .telling(toTheInitiator(word, LAST, nothingUnder(GROUP_REJECT_TOLD_NONE)))
                .telling(toFurtherDevices(word))
                .telling(toTheInitiatorsOthers(word));
    }

    /** The call is {@code ongoing}, and others still ring. An initiator who has left may be told or not. */
    private static Effect declineLate(StatusWord word) {
        return declining(word, StatusWord.ONGOING)
                .telling(toTheInitiator(word, EACH, nothingUnder(GROUP_REJECT_TOLD_LAST_ONLY, GROUP_REJECT_TOLD_NONE)))
                .telling(toAnInitiatorWhoLeft(word));
    }

    /** The same when nobody rings any more: whether that is the last word of OP-group-reject-told, nobody says. */
    private static Effect lastLate(StatusWord word) {
        return declining(word, StatusWord.ONGOING)
                .telling(toTheInitiator(word, LAST, nothingUnder(GROUP_REJECT_TOLD_LAST_ONLY, GROUP_REJECT_TOLD_NONE)))
                .telling(toAnInitiatorWhoLeft(word));
    }

    private static Effect declining(StatusWord word, StatusWord ofTheCall) {
        return Effect.withoutChange("DECLINE", GRP_5, GRP_5)
                .in(Move.DECLINES)
                .answering(word, StatusWord.REJECTED, ofTheCall)
                .telling(toFurtherDevices(word))
                .telling(toTheInitiatorsOthers(word));
    }

    /** OP-group-reject-told. */
    private static Telling toTheInitiator(StatusWord word, Premise when, Telling.Alternative otherwise) {
        return told(THE_INITIATOR, word, when).or(otherwise);
    }

    private static Telling toAnInitiatorWhoLeft(StatusWord word) {
        return told(THE_INITIATOR_WHO_LEFT, word, LAST).or(Telling.nothing(Premise.NONE));
    }

    /** A member's {@code cancelled} (OP-role-check {@code taken}) may be told in its own word or as a reject. */
    private static Telling told(Audience audience, StatusWord word, Premise when) {
        Telling told = Membership.of(audience, GRP_5, REJ_3, when, notice(word));
        return word == StatusWord.CANCELLED
                ? told.or(Membership.of(audience, GRP_5, REJ_3, when, notice(StatusWord.REJECTED))
                        .alternatives()
                        .toArray(Telling.Alternative[]::new))
                : told;
    }

    private static Telling toFurtherDevices(StatusWord word) {
        return Telling.freely(
                THE_ACTING_SIDES_OTHER_DEVICES,
                DEV_4,
                REJ_3,
                notice(word),
                notice(word).naming(),
                Notice.stop(EventKind.CANCELLED, StatusWord.CANCELLED));
    }

    private static Telling toTheInitiatorsOthers(StatusWord word) {
        return Telling.freely(
                THE_CALLERS_OTHER_DEVICES,
                DEV_7,
                REJ_3,
                notice(word),
                notice(word).naming());
    }

    private static Notice notice(StatusWord word) {
        return word == StatusWord.CANCELLED
                ? Notice.anyOf(word, EventKind.CANCELLED, EventKind.REJECTED)
                : Notice.of(EventKind.REJECTED, word);
    }

    /** OP-role-check {@code taken}: the initiator speaks as if it were a member, and the call is over for all. */
    private static Effect taken(CallStatus status) {
        Notice notice = Notice.anyOf(status.word(), EventKind.REJECTED, EventKind.CANCELLED);
        return Effect.to(status, "TAKEN AT ITS WORD", REJ_6, REJ_4)
                .telling(Telling.always(THE_RINGING_MEMBERS, notice, REJ_6, PAY_6))
                .telling(Telling.freely(Audience.THE_MEMBERS_WHO_ARE_OUT, REJ_6, PAY_6, notice))
                .telling(Elsewhere.toTheCallersDevice(status, PAY_6))
                .telling(Elsewhere.ofACancelToTheCallersOthers(status, PAY_6));
    }
}
