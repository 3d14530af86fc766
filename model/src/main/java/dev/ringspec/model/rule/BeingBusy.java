package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE;
import static dev.ringspec.model.rule.Circumstance.ANOTHER_CALL_ONLY_RINGS;
import static dev.ringspec.model.rule.Circumstance.IT_IS_ON_NO_OTHER_CALL;
import static dev.ringspec.model.rule.Consequence.EITHER;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.rule.Role.RECEIVERS_OTHER_DEVICE;
import static dev.ringspec.model.spec.Reading.BUSY_FREE_REFUSED;
import static dev.ringspec.model.spec.Reading.BUSY_FREE_TAKEN;
import static dev.ringspec.model.spec.Requirement.BSY_1;
import static dev.ringspec.model.spec.Requirement.BSY_2;
import static dev.ringspec.model.spec.Requirement.BSY_4;
import static dev.ringspec.model.spec.Requirement.BSY_5;
import static dev.ringspec.model.spec.Requirement.BSY_8;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.REJ_5;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/** {@code rejectCall} with {@code busy} (catalogue 2.6). */
final class BeingBusy {
    private BeingBusy() {}

    static final Effect TURN_AWAY = Effect.to(BUSY, "BUSY", BSY_1, BSY_5)
            .telling(Telling.always(THE_CALLERS_DEVICE, Notice.of(EventKind.REJECTED, StatusWord.BUSY), BSY_2, BSY_4))
            .telling(Elsewhere.toTheCallersOthers(EventKind.REJECTED, StatusWord.BUSY, BSY_4))
            .telling(Elsewhere.toTheReceiversOthers(BUSY, BSY_4));

    static final List<Rule> RULES = List.of(
            Rule.on(Act.SEND_BUSY)
                    .by(RECEIVERS_DEVICE)
                    .in(INITIATED)
                    .unless(
                            new Obstacle(
                                    IT_IS_ON_NO_OTHER_CALL,
                                    BSY_8,
                                    open(
                                            under(BUSY_FREE_TAKEN, PASSES),
                                            under(BUSY_FREE_REFUSED, Consequence.REFUSED))),
                            new Obstacle(
                                    ANOTHER_CALL_ONLY_RINGS,
                                    BSY_8,
                                    open(under(BUSY_FREE_TAKEN, PASSES), under(BUSY_FREE_REFUSED, EITHER))))
                    .then(TURN_AWAY),
            Rule.on(Act.SEND_BUSY)
                    .by(CALLERS_DEVICE)
                    .in(INITIATED)
                    .unless(Rejecting.WRONG_ROLE)
                    .then(Rejecting.takenFromTheCaller(BUSY)),
            Rule.on(Act.SEND_BUSY)
                    .by(CALLERS_OTHER_DEVICE)
                    .in(INITIATED)
                    .unless(Rejecting.WRONG_ROLE, Elsewhere.NOT_THE_DEVICE_ITSELF)
                    .then(Rejecting.takenFromTheCaller(BUSY)),
            Rule.on(Act.SEND_BUSY).by(PARTIES).in(ONGOING).isRefused(REJ_5),
            Rule.on(Act.SEND_BUSY)
                    .by(RECEIVERS_DEVICE)
                    .in(BUSY)
                    .unless(Repeating.ITS_OWN_COMMAND, Repeating.ANOTHERS_COMMAND)
                    .then(Repeating.repeat(BSY_5)),
            Rule.on(Act.SEND_BUSY)
                    .by(CALLERS_DEVICE, CALLERS_OTHER_DEVICE, RECEIVERS_OTHER_DEVICE)
                    .in(BUSY)
                    .unless(Repeating.ITS_OWN_COMMAND, Repeating.NOT_ITS_COMMAND)
                    .then(Repeating.repeat(BSY_5)),
            Rule.on(Act.SEND_BUSY)
                    .by(PARTIES)
                    .in(REJECTED, CANCELLED, UNANSWERED, ENDED)
                    .isRefused(PAY_9),
            BadInput.byAnOutsider(Act.SEND_BUSY));
}
