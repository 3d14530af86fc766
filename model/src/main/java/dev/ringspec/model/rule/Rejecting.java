package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_RECEIVERS_DEVICES;
import static dev.ringspec.model.rule.Circumstance.ALWAYS;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.rule.Role.RECEIVERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Telling.nothing;
import static dev.ringspec.model.rule.Telling.tells;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_TOLD;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL;
import static dev.ringspec.model.spec.Reading.ROLE_CHECK_REFUSED;
import static dev.ringspec.model.spec.Reading.ROLE_CHECK_TAKEN;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.PAY_6;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.REJ_1;
import static dev.ringspec.model.spec.Requirement.REJ_2;
import static dev.ringspec.model.spec.Requirement.REJ_3;
import static dev.ringspec.model.spec.Requirement.REJ_4;
import static dev.ringspec.model.spec.Requirement.REJ_5;
import static dev.ringspec.model.spec.Requirement.REJ_6;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/** {@code rejectCall} with {@code rejected} (catalogue 2.5). */
final class Rejecting {
    private Rejecting() {}

    static final Effect REJECT = Effect.to(REJECTED, "REJECT", REJ_1, REJ_4)
            .telling(Telling.always(
                    THE_CALLERS_DEVICE, Notice.of(EventKind.REJECTED, StatusWord.REJECTED), REJ_2, REJ_3))
            .telling(Elsewhere.toTheCallersOthers(EventKind.REJECTED, StatusWord.REJECTED, REJ_3))
            .telling(Elsewhere.toTheReceiversOthers(REJECTED, REJ_3));

    /** OP-role-check: the status belongs to the other role. */
    static final Obstacle WRONG_ROLE = new Obstacle(
            ALWAYS, REJ_6, open(under(ROLE_CHECK_REFUSED, Consequence.REFUSED), under(ROLE_CHECK_TAKEN, PASSES)));

    static final List<Rule> RULES = List.of(
            Rule.on(Act.REJECT).by(RECEIVERS_DEVICE).in(INITIATED).then(REJECT),
            Rule.on(Act.REJECT)
                    .by(CALLERS_DEVICE)
                    .in(INITIATED)
                    .unless(WRONG_ROLE)
                    .then(takenFromTheCaller(REJECTED)),
            Rule.on(Act.REJECT)
                    .by(CALLERS_OTHER_DEVICE)
                    .in(INITIATED)
                    .unless(WRONG_ROLE, Elsewhere.NOT_THE_DEVICE_ITSELF)
                    .then(takenFromTheCaller(REJECTED)),
            Rule.on(Act.REJECT).by(PARTIES).in(ONGOING).isRefused(REJ_5),
            Rule.on(Act.REJECT)
                    .by(RECEIVERS_DEVICE)
                    .in(REJECTED)
                    .unless(Repeating.ITS_OWN_COMMAND, Repeating.ANOTHERS_COMMAND)
                    .then(Repeating.repeat(REJ_4)),
            Rule.on(Act.REJECT)
                    .by(CALLERS_DEVICE, CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                    .in(REJECTED)
                    .unless(Repeating.ITS_OWN_COMMAND, Repeating.NOT_ITS_COMMAND)
                    .then(Repeating.repeat(REJ_4)),
            Rule.on(Act.REJECT)
                    .by(PARTIES)
                    .in(BUSY, CANCELLED, UNANSWERED, ENDED)
                    .isRefused(PAY_9),
            BadInput.byAnOutsider(Act.REJECT));

    /** OP-role-check {@code taken}: the caller speaks as if it were the receiver. Its other devices: as on a cancel. */
    static Effect takenFromTheCaller(CallStatus status) {
        return takenAtItsWord(status, THE_RECEIVERS_DEVICES)
                .telling(Elsewhere.toTheCallersDevice(status, PAY_6))
                .telling(Elsewhere.ofACancelToTheCallersOthers(status, PAY_6));
    }

    /** OP-role-check {@code taken}: the receiver speaks as if it were the caller. Its other devices: as on a reject. */
    static Effect takenFromTheReceiver(CallStatus status) {
        return takenAtItsWord(status, THE_CALLERS_DEVICE)
                .telling(Elsewhere.toTheReceiversOthers(status, PAY_6))
                .telling(toTheCallersOthers(status));
    }

    /** OP-caller-other-devices: they may hear what the caller's device hears; of such a cancel no document says so. */
    private static Telling toTheCallersOthers(CallStatus status) {
        return Telling.open(
                THE_CALLERS_OTHER_DEVICES,
                DEV_7,
                PAY_6,
                nothing(Premise.NONE),
                tells(
                        Premise.anyOf(CALLER_OTHER_DEVICES_TOLD, CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL),
                        takenNotice(status)));
    }

    /** The call is terminal with that status, and the other party is told by either event. */
    private static Effect takenAtItsWord(CallStatus status, Audience otherParty) {
        return Effect.to(status, "TAKEN AT ITS WORD", REJ_6, REJ_4)
                .telling(Telling.always(otherParty, takenNotice(status), REJ_6, PAY_6));
    }

    private static Notice takenNotice(CallStatus status) {
        return Notice.anyOf(status.word(), EventKind.REJECTED, EventKind.CANCELLED);
    }
}
