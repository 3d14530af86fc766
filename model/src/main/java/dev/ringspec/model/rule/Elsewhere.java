package dev.ringspec.model.rule;

import static dev.ringspec.model.rule.Audience.THE_CALLERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_RECEIVERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.REFUSED;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Telling.nothing;
import static dev.ringspec.model.rule.Telling.nothingUnder;
import static dev.ringspec.model.rule.Telling.tells;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_NOT_TOLD;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_TOLD;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_REJECT_CANCELLED_EVENT;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_REJECT_NONE;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_REJECT_REJECTED_EVENT;
import static dev.ringspec.model.spec.Reading.SELF_BUSY_SCOPE_DEVICE;
import static dev.ringspec.model.spec.Reading.SELF_BUSY_SCOPE_USER;
import static dev.ringspec.model.spec.Reading.USER_OR_DEVICE_DEVICE;
import static dev.ringspec.model.spec.Reading.USER_OR_DEVICE_USER;
import static dev.ringspec.model.spec.Requirement.DEV_4;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.DEV_8;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Requirement;

/** What the flows share about the further devices of a user (catalogue 4.4). */
final class Elsewhere {
    private Elsewhere() {}

    /** OP-user-or-device: another device of a party acts for it. */
    static final Obstacle NOT_THE_DEVICE_ITSELF = new Obstacle(
            Circumstance.ALWAYS,
            DEV_8,
            open(under(USER_OR_DEVICE_USER, PASSES), under(USER_OR_DEVICE_DEVICE, REFUSED)));

    /** OP-self-busy-scope: what another device of the user has open. */
    static Obstacle busyElsewhere(Requirement requirement) {
        return new Obstacle(
                Circumstance.ITS_USER_IS_ON_A_CALL_ELSEWHERE,
                requirement,
                open(under(SELF_BUSY_SCOPE_DEVICE, PASSES), under(SELF_BUSY_SCOPE_USER, REFUSED)));
    }

    /** OP-caller-other-devices: they hear what the caller's device hears. */
    static Telling toTheCallersOthers(EventKind kind, StatusWord word, Requirement carries) {
        return Telling.open(
                THE_CALLERS_OTHER_DEVICES,
                DEV_7,
                carries,
                nothingUnder(CALLER_OTHER_DEVICES_NOT_TOLD),
                tells(
                        Premise.anyOf(CALLER_OTHER_DEVICES_TOLD, CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL),
                        Notice.of(kind, word)));
    }

    /** OP-caller-other-devices on a cancel, of which the caller's device hears nothing itself. */
    static Telling ofACancelToTheCallersOthers(CallStatus status, Requirement carries) {
        return Telling.open(
                THE_CALLERS_OTHER_DEVICES,
                DEV_7,
                carries,
                nothing(Premise.anyOf(CALLER_OTHER_DEVICES_NOT_TOLD, CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL)),
                Telling.under(CALLER_OTHER_DEVICES_TOLD, Notice.of(EventKind.CANCELLED, status.word())));
    }

    /** OP-user-or-device: the caller's device learns what another device of the caller did with its call. */
    static Telling toTheCallersDevice(CallStatus status, Requirement carries) {
        return Telling.preferably(
                Audience.THE_CALLERS_DEVICE_UNASKED,
                Notice.anyOf(status.word(), EventKind.CANCELLED, EventKind.REJECTED),
                DEV_8,
                carries);
    }

    /** OP-other-devices-on-reject: they stop ringing. */
    static Telling toTheReceiversOthers(CallStatus status, Requirement carries) {
        return Telling.open(
                THE_RECEIVERS_OTHER_DEVICES,
                DEV_4,
                carries,
                Telling.under(OTHER_DEVICES_ON_REJECT_REJECTED_EVENT, Notice.of(EventKind.REJECTED, status.word())),
                Telling.under(
                        OTHER_DEVICES_ON_REJECT_CANCELLED_EVENT,
                        Notice.stop(EventKind.CANCELLED, StatusWord.CANCELLED)),
                nothingUnder(OTHER_DEVICES_ON_REJECT_NONE));
    }
}
