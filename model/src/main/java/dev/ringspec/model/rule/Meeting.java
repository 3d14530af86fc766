package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Circumstance.IT_GIVES_NO_GOOD_TOKEN;
import static dev.ringspec.model.rule.Circumstance.IT_IS_IN_THE_SESSION;
import static dev.ringspec.model.rule.Circumstance.IT_IS_NOT_IN_THE_CALL;
import static dev.ringspec.model.rule.Circumstance.IT_IS_NOT_IN_THE_SESSION;
import static dev.ringspec.model.rule.Circumstance.THE_OTHER_OF_THE_TWO_DID_NOT;
import static dev.ringspec.model.rule.Circumstance.THE_OTHER_OF_THE_TWO_SUCCEEDED;
import static dev.ringspec.model.rule.Circumstance.THE_OTHER_SIDE_ENDS_AS_WELL;
import static dev.ringspec.model.rule.Consequence.EITHER;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.perhaps;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.MEMBERS;
import static dev.ringspec.model.rule.Role.OUTSIDER;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.rule.Role.RECEIVERS_OTHER_DEVICE;
import static dev.ringspec.model.spec.Reading.LEAVE_WITHOUT_END_CALL_ENDS;
import static dev.ringspec.model.spec.Reading.LEAVE_WITHOUT_END_CALL_GOES_ON;
import static dev.ringspec.model.spec.Reading.SESSION_AFTER_END_ALLOWED;
import static dev.ringspec.model.spec.Reading.SESSION_AFTER_END_REFUSED;
import static dev.ringspec.model.spec.Reading.SESSION_BEFORE_ACCEPT_ALLOWED;
import static dev.ringspec.model.spec.Reading.SESSION_BEFORE_ACCEPT_REFUSED;
import static dev.ringspec.model.spec.Reading.SESSION_NOT_IN_CALL_ALLOWED;
import static dev.ringspec.model.spec.Reading.SESSION_NOT_IN_CALL_REFUSED;
import static dev.ringspec.model.spec.Requirement.RACE_4;
import static dev.ringspec.model.spec.Requirement.SES_1;
import static dev.ringspec.model.spec.Requirement.SES_2;
import static dev.ringspec.model.spec.Requirement.SES_5;
import static dev.ringspec.model.spec.Requirement.SES_6;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code generateToken}, {@code startSession} and {@code endSession} (catalogue 2.11). Whoever gives them, no call changes by
 * them, but for a device in the call that leaves without ending it (OP-leave-without-end).
 *
 * <p>Where the two beginnings of a session are an open point, its readings are "at least one of the two is refused" and
 * "both succeed". So one success shows nothing, a refusal shows the one reading, and two successes show the other.
 */
final class Meeting {
    private Meeting() {}

    /** Both devices in a call are given a token. */
    static final Effect GRANT = Effect.withoutChange("GRANT", SES_1, SES_2);

    /** With that token they enter. */
    static final Effect ENTER = Effect.withoutChange("ENTER", SES_1, SES_2);

    /** Either of the two where no document says that it has to succeed. */
    static final Effect GRANT_OR_ENTER = Effect.withoutChange("GRANT OR ENTER", SES_2, SES_2);

    static final Effect LEAVE = Effect.withoutChange("LEAVE", SES_5, SES_2);

    /** Leaving a call that goes on: it still goes on (SES-6). */
    static final Effect LEAVE_THE_CALL_ALONE = Effect.withoutChange("LEAVE THE CALL ALONE", SES_5, SES_6);

    /** OP-leave-without-end {@code call-ends}: as END by that device. */
    static final Effect HANG_UP = Ending.likeAnEnd("HANG UP", SES_5, SES_6);

    /** OP-one-sided-session {@code drops}: told as an end is, but nobody has ended it. */
    static final Effect DROP = Ending.ofNobodysDoing("DROP");

    private static final Act[] BEGINNINGS = {Act.GENERATE_TOKEN, Act.START_SESSION};
    private static final CallStatus[] TERMINAL = {REJECTED, BUSY, CANCELLED, UNANSWERED, ENDED};

    /** Only a device that was given a token in this status can be held to what comes of it. */
    private static final Obstacle NO_GOOD_TOKEN = new Obstacle(IT_GIVES_NO_GOOD_TOKEN, SES_2, EITHER);

    /** No document says what a second start comes to. */
    private static final Obstacle INSIDE_ALREADY = new Obstacle(IT_IS_IN_THE_SESSION, SES_2, EITHER);

    static final List<Rule> RULES =
            Stream.of(beginnings(), leaving(), ofAGroup()).flatMap(List::stream).toList();

    /** A session id that no call has: nothing is known of such a session, so nothing can be held against one. */
    static final List<Rule> OF_NO_CALL = List.of(
            Rule.on(Act.GENERATE_TOKEN)
                    .unless(new Obstacle(
                            Circumstance.ALWAYS, SES_2, perhaps(SESSION_NOT_IN_CALL_REFUSED, new Refusal(SES_2))))
                    .then(GRANT_OR_ENTER),
            Rule.on(Act.START_SESSION)
                    .unless(new Obstacle(Circumstance.ALWAYS, SES_2, EITHER))
                    .then(GRANT_OR_ENTER),
            Rule.on(Act.END_SESSION)
                    .unless(new Obstacle(Circumstance.ALWAYS, SES_2, EITHER))
                    .then(LEAVE));

    private static List<Rule> beginnings() {
        List<Rule> rules = new ArrayList<>(List.of(
                Rule.on(Act.GENERATE_TOKEN)
                        .by(CALLERS_DEVICE, RECEIVERS_DEVICE)
                        .in(ONGOING)
                        .then(GRANT),
                Rule.on(Act.START_SESSION)
                        .by(CALLERS_DEVICE, RECEIVERS_DEVICE)
                        .in(ONGOING)
                        .unless(NO_GOOD_TOKEN, INSIDE_ALREADY)
                        .then(ENTER)));
        for (Act act : BEGINNINGS) {
            rules.add(openTo(
                    Rule.on(act).by(PARTIES).in(INITIATED),
                    SESSION_BEFORE_ACCEPT_REFUSED,
                    SESSION_BEFORE_ACCEPT_ALLOWED));
            rules.add(openTo(
                    Rule.on(act).by(PARTIES).in(TERMINAL), SESSION_AFTER_END_REFUSED, SESSION_AFTER_END_ALLOWED));
            rules.add(openTo(
                    Rule.on(act)
                            .by(CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                            .in(ONGOING),
                    SESSION_NOT_IN_CALL_REFUSED,
                    SESSION_NOT_IN_CALL_ALLOWED));
            rules.add(openTo(
                    Rule.on(act).by(OUTSIDER).in(CallStatus.values()),
                    SESSION_NOT_IN_CALL_REFUSED,
                    SESSION_NOT_IN_CALL_ALLOWED));
        }
        return rules;
    }

    private static Rule openTo(Rule.Draft draft, Reading refused, Reading allowed) {
        return draft.unless(
                        new Obstacle(
                                THE_OTHER_OF_THE_TWO_SUCCEEDED,
                                SES_2,
                                open(under(refused, Consequence.REFUSED), under(allowed, PASSES))),
                        new Obstacle(THE_OTHER_OF_THE_TWO_DID_NOT, SES_2, perhaps(refused, new Refusal(SES_2))),
                        NO_GOOD_TOKEN,
                        INSIDE_ALREADY)
                .then(GRANT_OR_ENTER);
    }

    private static List<Rule> leaving() {
        Obstacle notInside = new Obstacle(IT_IS_NOT_IN_THE_SESSION, SES_2, EITHER);
        return List.of(
                Rule.on(Act.END_SESSION)
                        .by(CALLERS_DEVICE, RECEIVERS_DEVICE)
                        .in(ONGOING)
                        .unless(
                                notInside,
                                new Obstacle(
                                        IT_IS_IN_THE_SESSION,
                                        SES_6,
                                        open(
                                                under(LEAVE_WITHOUT_END_CALL_GOES_ON, PASSES),
                                                under(LEAVE_WITHOUT_END_CALL_ENDS, new Consequence.Instead(HANG_UP)))),
                                new Obstacle(
                                        IT_IS_NOT_IN_THE_SESSION, SES_6, perhaps(LEAVE_WITHOUT_END_CALL_ENDS, HANG_UP)))
                        .then(LEAVE_THE_CALL_ALONE),
                Rule.on(Act.END_SESSION)
                        .by(CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                        .in(ONGOING)
                        .unless(notInside)
                        .then(LEAVE),
                Rule.on(Act.END_SESSION)
                        .by(CALLERS_DEVICE, RECEIVERS_DEVICE)
                        .in(ENDED)
                        .unless(
                                notInside,
                                new Obstacle(
                                        THE_OTHER_SIDE_ENDS_AS_WELL,
                                        RACE_4,
                                        perhaps(LEAVE_WITHOUT_END_CALL_ENDS, Ending.END_TOGETHER)))
                        .then(LEAVE),
                Rule.on(Act.END_SESSION)
                        .by(CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                        .in(ENDED)
                        .unless(notInside)
                        .then(LEAVE),
                Rule.on(Act.END_SESSION)
                        .by(PARTIES)
                        .in(INITIATED, REJECTED, BUSY, CANCELLED, UNANSWERED)
                        .unless(notInside)
                        .then(LEAVE),
                Rule.on(Act.END_SESSION)
                        .by(OUTSIDER)
                        .in(CallStatus.values())
                        .unless(notInside)
                        .then(LEAVE));
    }

    /**
     * In a call to a group. No document tells of its session but that it is entered as that of any other call, so whoever is in
     * the call can enter; of all others nothing is asked.
     */
    private static List<Rule> ofAGroup() {
        Obstacle notInTheCall = new Obstacle(IT_IS_NOT_IN_THE_CALL, SES_2, EITHER);
        return List.of(
                Rule.on(Act.GENERATE_TOKEN)
                        .by(MEMBERS)
                        .in(CallStatus.values())
                        .unless(notInTheCall)
                        .then(GRANT),
                Rule.on(Act.START_SESSION)
                        .by(MEMBERS)
                        .in(CallStatus.values())
                        .unless(notInTheCall, NO_GOOD_TOKEN, INSIDE_ALREADY)
                        .then(ENTER),
                Rule.on(Act.END_SESSION)
                        .by(MEMBERS)
                        .in(CallStatus.values())
                        .unless(new Obstacle(IT_IS_NOT_IN_THE_SESSION, SES_2, EITHER))
                        .then(LEAVE));
    }
}
