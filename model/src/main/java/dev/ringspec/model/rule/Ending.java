package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_ACTING_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_ACTING_SIDES_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_ACTING_SIDE_UNASKED;
import static dev.ringspec.model.rule.Audience.THE_ANSWERING_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_OTHER_SIDE;
import static dev.ringspec.model.rule.Audience.THE_OTHER_SIDES_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_RECEIVERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Circumstance.IT_REMEMBERS_A_CALL_ENDED_ELSEWHERE;
import static dev.ringspec.model.rule.Circumstance.IT_REMEMBERS_A_CALL_IT_ENDED;
import static dev.ringspec.model.rule.Circumstance.SOMEBODY_ELSE_HAS_ENDED_IT;
import static dev.ringspec.model.rule.Circumstance.THE_END_IS_NOT_SHARED;
import static dev.ringspec.model.rule.Circumstance.THE_OTHER_SIDE_ENDS_AS_WELL;
import static dev.ringspec.model.rule.Consequence.EITHER;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.rule.Role.RECEIVERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Telling.nothingUnder;
import static dev.ringspec.model.spec.Reading.ENDER_TOLD_NOT_TOLD;
import static dev.ringspec.model.spec.Reading.ENDER_TOLD_TOLD;
import static dev.ringspec.model.spec.Reading.END_CLEARS_ACTIVE_NO;
import static dev.ringspec.model.spec.Reading.END_CLEARS_ACTIVE_YES;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_END_NOT_TOLD;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_END_OTHER_SIDE;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_END_TOLD;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_ANSWERED;
import static dev.ringspec.model.spec.Reading.REPEAT_COMMAND_REFUSED;
import static dev.ringspec.model.spec.Reading.STALE_BLOCKS_NO;
import static dev.ringspec.model.spec.Reading.STALE_BLOCKS_YES;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_ALL;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_NONE;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS;
import static dev.ringspec.model.spec.Reading.USER_OR_DEVICE_DEVICE;
import static dev.ringspec.model.spec.Reading.USER_OR_DEVICE_USER;
import static dev.ringspec.model.spec.Requirement.DEV_8;
import static dev.ringspec.model.spec.Requirement.DEV_9;
import static dev.ringspec.model.spec.Requirement.END_1;
import static dev.ringspec.model.spec.Requirement.END_2;
import static dev.ringspec.model.spec.Requirement.END_3;
import static dev.ringspec.model.spec.Requirement.END_5;
import static dev.ringspec.model.spec.Requirement.END_6;
import static dev.ringspec.model.spec.Requirement.END_7;
import static dev.ringspec.model.spec.Requirement.END_8;
import static dev.ringspec.model.spec.Requirement.INI_5;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.RACE_4;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** {@code endCall} (catalogue 2.9). */
final class Ending {
    private Ending() {}

    static final Notice ENDED_NOTICE = Notice.of(EventKind.ENDED, StatusWord.ENDED);

    /** OP-ender-told. */
    static final Telling TO_THE_ENDER = Telling.open(
            THE_ACTING_DEVICE,
            END_5,
            END_3,
            Telling.under(ENDER_TOLD_TOLD, ENDED_NOTICE),
            nothingUnder(ENDER_TOLD_NOT_TOLD));

    static final Effect END = Effect.to(ENDED, "END", END_1, END_6)
            .telling(Telling.always(THE_OTHER_SIDE, ENDED_NOTICE, END_2, END_3))
            .telling(TO_THE_ENDER)
            .telling(Telling.preferably(THE_ACTING_SIDE_UNASKED, ENDED_NOTICE, DEV_8, END_3))
            .telling(Telling.open(
                    THE_OTHER_SIDES_OTHER_DEVICES,
                    DEV_9,
                    END_3,
                    Telling.tells(
                            Premise.anyOf(OTHER_DEVICES_ON_END_TOLD, OTHER_DEVICES_ON_END_OTHER_SIDE), ENDED_NOTICE),
                    nothingUnder(OTHER_DEVICES_ON_END_NOT_TOLD)))
            .telling(Telling.open(
                    THE_ACTING_SIDES_OTHER_DEVICES,
                    DEV_9,
                    END_3,
                    Telling.under(OTHER_DEVICES_ON_END_TOLD, ENDED_NOTICE),
                    nothingUnder(OTHER_DEVICES_ON_END_OTHER_SIDE, OTHER_DEVICES_ON_END_NOT_TOLD)));

    /** What is told of it is what is told of an end. */
    static Effect likeAnEnd(String name, Requirement answered, Requirement nobodyElse) {
        return new Effect(name, END.to(), END.answer(), answered, END.tellings(), nobodyElse, END.move());
    }

    /**
     * The call has ended, and neither side has done it: both devices in the call are told. Whether their other devices are
     * told is by OP-other-devices-on-end; where that speaks of the other side only, either is right.
     */
    static Effect ofNobodysDoing(String name) {
        return Effect.to(ENDED, name, END_2, END_6)
                .telling(Telling.always(THE_CALLERS_DEVICE, ENDED_NOTICE, END_2, END_3))
                .telling(Telling.always(THE_ANSWERING_DEVICE, ENDED_NOTICE, END_2, END_3))
                .telling(toTheOthers(THE_CALLERS_OTHER_DEVICES))
                .telling(toTheOthers(THE_RECEIVERS_OTHER_DEVICES));
    }

    private static Telling toTheOthers(Audience others) {
        return Telling.open(
                others,
                DEV_9,
                END_3,
                Telling.tells(Premise.anyOf(OTHER_DEVICES_ON_END_TOLD, OTHER_DEVICES_ON_END_OTHER_SIDE), ENDED_NOTICE),
                nothingUnder(OTHER_DEVICES_ON_END_OTHER_SIDE, OTHER_DEVICES_ON_END_NOT_TOLD));
    }

    /**
     * RACE-4: both sides end together, and both succeed. The call ended once, by the first; each may be told of the other's
     * end or not, and that shows no reading.
     */
    static final Effect END_TOGETHER = Effect.withoutChange("END TOGETHER", RACE_4, RACE_4);

    /** What the devices that are not in the call are told then: of two ends, each side is the other one. */
    static final Telling OF_TWO_ENDS = toTheOthers(THE_OTHER_SIDES_OTHER_DEVICES);

    /** OP-stale-blocks on the device that ended the call, unless it forgot the call by OP-end-clears-active. */
    static final Obstacle REMEMBERED_BY_THE_ENDER = new Obstacle(
            IT_REMEMBERS_A_CALL_IT_ENDED,
            INI_5,
            open(
                    under(STALE_BLOCKS_NO, PASSES),
                    under(
                            STALE_BLOCKS_YES,
                            open(
                                    under(END_CLEARS_ACTIVE_NO, Consequence.REFUSED),
                                    under(END_CLEARS_ACTIVE_YES, PASSES)))));

    /** OP-stale-blocks on the other device, unless it forgot the call by OP-terminal-event-clears-active. */
    static final Obstacle REMEMBERED_BY_THE_OTHER = new Obstacle(
            IT_REMEMBERS_A_CALL_ENDED_ELSEWHERE,
            INI_5,
            open(
                    under(STALE_BLOCKS_NO, PASSES),
                    under(
                            STALE_BLOCKS_YES,
                            open(
                                    under(TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS, Consequence.REFUSED),
                                    under(TERMINAL_EVENT_CLEARS_ACTIVE_NONE, Consequence.REFUSED),
                                    under(TERMINAL_EVENT_CLEARS_ACTIVE_ALL, PASSES)))));

    /** A device that was in the call ends it once more. */
    static final Obstacle[] ENDED_BEFORE = {
        new Obstacle(THE_OTHER_SIDE_ENDS_AS_WELL, RACE_4, EITHER),
        new Obstacle(THE_OTHER_SIDE_ENDS_AS_WELL, RACE_4, new Consequence.Instead(END_TOGETHER)),
        new Obstacle(
                THE_END_IS_NOT_SHARED,
                END_8,
                open(under(REPEAT_COMMAND_REFUSED, Consequence.REFUSED), under(REPEAT_COMMAND_ANSWERED, PASSES)))
    };

    /** The same by another device of its user. */
    static final Obstacle[] ENDED_BEFORE_ELSEWHERE = {
        new Obstacle(
                THE_OTHER_SIDE_ENDS_AS_WELL,
                RACE_4,
                open(under(USER_OR_DEVICE_USER, EITHER), under(USER_OR_DEVICE_DEVICE, Consequence.REFUSED))),
        new Obstacle(THE_OTHER_SIDE_ENDS_AS_WELL, RACE_4, new Consequence.Instead(END_TOGETHER)),
        Repeating.ITS_OWN_COMMAND,
        new Obstacle(SOMEBODY_ELSE_HAS_ENDED_IT, PAY_9, Consequence.REFUSED)
    };

    static final List<Rule> RULES = List.of(
            Rule.on(Act.END)
                    .by(CALLERS_DEVICE, CALLERS_OTHER_DEVICE, RECEIVERS_DEVICE)
                    .in(INITIATED)
                    .isRefused(END_7),
            Rule.on(Act.END).by(CALLERS_DEVICE, RECEIVERS_DEVICE).in(ONGOING).then(END),
            Rule.on(Act.END)
                    .by(CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                    .in(ONGOING)
                    .unless(Elsewhere.NOT_THE_DEVICE_ITSELF)
                    .then(END),
            Rule.on(Act.END)
                    .by(PARTIES)
                    .in(REJECTED, BUSY, CANCELLED, UNANSWERED)
                    .isRefused(PAY_9),
            Rule.on(Act.END)
                    .by(CALLERS_DEVICE, RECEIVERS_DEVICE)
                    .in(ENDED)
                    .unless(ENDED_BEFORE)
                    .then(Repeating.repeat(END_8)),
            Rule.on(Act.END)
                    .by(CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                    .in(ENDED)
                    .unless(ENDED_BEFORE_ELSEWHERE)
                    .then(Repeating.repeat(END_8)),
            BadInput.byAnOutsider(Act.END));
}
