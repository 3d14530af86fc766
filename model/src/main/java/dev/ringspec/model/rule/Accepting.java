package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_RECEIVERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Circumstance.ITS_OWN_CALL_RINGS_OUT;
import static dev.ringspec.model.rule.Circumstance.IT_IS_IN_ANOTHER_ONGOING_CALL;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.REFUSED;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.rule.Role.RECEIVERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Telling.nothingUnder;
import static dev.ringspec.model.spec.Reading.ACCEPT_WHILE_CALLING_ALLOWED;
import static dev.ringspec.model.spec.Reading.ACCEPT_WHILE_CALLING_REFUSED;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_ACCEPT_ACCEPTED_EVENT;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_ACCEPT_NONE;
import static dev.ringspec.model.spec.Requirement.ACC_1;
import static dev.ringspec.model.spec.Requirement.ACC_2;
import static dev.ringspec.model.spec.Requirement.ACC_3;
import static dev.ringspec.model.spec.Requirement.ACC_4;
import static dev.ringspec.model.spec.Requirement.ACC_5;
import static dev.ringspec.model.spec.Requirement.ACC_6;
import static dev.ringspec.model.spec.Requirement.ACC_7;
import static dev.ringspec.model.spec.Requirement.DEV_3;
import static dev.ringspec.model.spec.Requirement.DEV_5;
import static dev.ringspec.model.spec.Requirement.PAY_9;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/** {@code acceptCall} (catalogue 2.4). */
final class Accepting {
    private Accepting() {}

    static final Effect ACCEPT = Effect.to(ONGOING, "ACCEPT", ACC_1, ACC_4)
            .telling(
                    Telling.always(THE_CALLERS_DEVICE, Notice.of(EventKind.ACCEPTED, StatusWord.ONGOING), ACC_2, ACC_3))
            .telling(Elsewhere.toTheCallersOthers(EventKind.ACCEPTED, StatusWord.ONGOING, ACC_3))
            .telling(Telling.open(
                    THE_RECEIVERS_OTHER_DEVICES,
                    DEV_3,
                    ACC_3,
                    Telling.under(
                            OTHER_DEVICES_ON_ACCEPT_ACCEPTED_EVENT, Notice.of(EventKind.ACCEPTED, StatusWord.ONGOING)),
                    Telling.under(
                            OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT,
                            Notice.stop(EventKind.CANCELLED, StatusWord.CANCELLED)),
                    nothingUnder(OTHER_DEVICES_ON_ACCEPT_NONE)));

    /** What may keep a device from accepting any call that rings there. */
    static final Obstacle[] OBSTACLES = {
        new Obstacle(IT_IS_IN_ANOTHER_ONGOING_CALL, ACC_7, REFUSED),
        new Obstacle(
                ITS_OWN_CALL_RINGS_OUT,
                ACC_7,
                open(under(ACCEPT_WHILE_CALLING_REFUSED, REFUSED), under(ACCEPT_WHILE_CALLING_ALLOWED, PASSES))),
        Elsewhere.busyElsewhere(ACC_7),
        Ending.REMEMBERED_BY_THE_ENDER,
        Ending.REMEMBERED_BY_THE_OTHER
    };

    static final List<Rule> RULES = List.of(
            Rule.on(Act.ACCEPT)
                    .by(RECEIVERS_DEVICE)
                    .in(INITIATED)
                    .unless(OBSTACLES)
                    .then(ACCEPT),
            Rule.on(Act.ACCEPT)
                    .by(CALLERS_DEVICE, CALLERS_OTHER_DEVICE)
                    .in(INITIATED, ONGOING)
                    .isRefused(ACC_5),
            Rule.on(Act.ACCEPT)
                    .by(RECEIVERS_DEVICE)
                    .in(ONGOING)
                    .unless(Repeating.ITS_OWN_COMMAND)
                    .then(Repeating.repeat(ACC_6)),
            Rule.on(Act.ACCEPT).by(RECEIVERS_OTHER_DEVICE).in(ONGOING).isRefused(DEV_5),
            Rule.on(Act.ACCEPT)
                    .by(PARTIES)
                    .in(REJECTED, BUSY, CANCELLED, UNANSWERED, ENDED)
                    .isRefused(PAY_9),
            BadInput.byAnOutsider(Act.ACCEPT));
}
