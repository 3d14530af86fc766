package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_RECEIVERS_DEVICES;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.spec.Requirement.CAN_1;
import static dev.ringspec.model.spec.Requirement.CAN_2;
import static dev.ringspec.model.spec.Requirement.CAN_3;
import static dev.ringspec.model.spec.Requirement.CAN_4;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.REJ_5;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/** {@code rejectCall} with {@code cancelled} (catalogue 2.7). */
final class Cancelling {
    private Cancelling() {}

    static final Effect CANCEL = Effect.to(CANCELLED, "CANCEL", CAN_1, CAN_4)
            .telling(Telling.always(
                    THE_RECEIVERS_DEVICES, Notice.of(EventKind.CANCELLED, StatusWord.CANCELLED), CAN_2, CAN_3))
            .telling(Elsewhere.toTheCallersDevice(CANCELLED, CAN_3))
            .telling(Elsewhere.ofACancelToTheCallersOthers(CANCELLED, CAN_3));

    static final List<Rule> RULES = List.of(
            Rule.on(Act.CANCEL).by(CALLERS_DEVICE).in(INITIATED).then(CANCEL),
            Rule.on(Act.CANCEL)
                    .by(CALLERS_OTHER_DEVICE)
                    .in(INITIATED)
                    .unless(Elsewhere.NOT_THE_DEVICE_ITSELF)
                    .then(CANCEL),
            Rule.on(Act.CANCEL)
                    .by(RECEIVERS_DEVICE)
                    .in(INITIATED)
                    .unless(Rejecting.WRONG_ROLE)
                    .then(Rejecting.takenFromTheReceiver(CANCELLED)),
            Rule.on(Act.CANCEL).by(PARTIES).in(ONGOING).isRefused(REJ_5),
            Rule.on(Act.CANCEL)
                    .by(CALLERS_DEVICE)
                    .in(CANCELLED)
                    .unless(Repeating.ITS_OWN_COMMAND, Repeating.ANOTHERS_COMMAND)
                    .then(Repeating.repeat(CAN_4)),
            Rule.on(Act.CANCEL)
                    .by(CALLERS_OTHER_DEVICE, RECEIVERS_DEVICE)
                    .in(CANCELLED)
                    .unless(Repeating.ITS_OWN_COMMAND, Repeating.NOT_ITS_COMMAND)
                    .then(Repeating.repeat(CAN_4)),
            Rule.on(Act.CANCEL)
                    .by(PARTIES)
                    .in(REJECTED, BUSY, UNANSWERED, ENDED)
                    .isRefused(PAY_9),
            BadInput.byAnOutsider(Act.CANCEL));
}
