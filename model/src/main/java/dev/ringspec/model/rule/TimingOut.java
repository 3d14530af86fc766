package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE_UNASKED;
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
import static dev.ringspec.model.rule.Telling.nothingUnder;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_NOT_TOLD;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_TOLD;
import static dev.ringspec.model.spec.Reading.CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL;
import static dev.ringspec.model.spec.Reading.REJECT_UNANSWERED_REFUSED;
import static dev.ringspec.model.spec.Reading.REJECT_UNANSWERED_TAKEN;
import static dev.ringspec.model.spec.Reading.TIMEOUT_CALLER_NONE;
import static dev.ringspec.model.spec.Reading.TIMEOUT_CALLER_REJECTED_CANCELLED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_CALLER_REJECTED_REJECTED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_CALLER_REJECTED_UNANSWERED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_RECEIVER_CANCELLED_CANCELLED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_RECEIVER_CANCELLED_MISSED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_RECEIVER_CANCELLED_UNANSWERED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_RECEIVER_NONE;
import static dev.ringspec.model.spec.Requirement.ARG_5;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.TMO_1;
import static dev.ringspec.model.spec.Requirement.TMO_4;
import static dev.ringspec.model.spec.Requirement.TMO_5;
import static dev.ringspec.model.spec.Requirement.TMO_9;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Reading;
import java.util.List;

/** The timer of a call runs out (catalogue 2.10), or the caller's device reports that it has (2.8). */
final class TimingOut {
    private TimingOut() {}

    static final Telling TO_THE_RECEIVER = Telling.open(
            THE_RECEIVERS_DEVICES,
            TMO_5,
            TMO_9,
            Telling.under(TIMEOUT_RECEIVER_CANCELLED_UNANSWERED, Notice.of(EventKind.CANCELLED, StatusWord.UNANSWERED)),
            Telling.under(TIMEOUT_RECEIVER_CANCELLED_CANCELLED, Notice.of(EventKind.CANCELLED, StatusWord.CANCELLED)),
            Telling.under(TIMEOUT_RECEIVER_CANCELLED_MISSED, Notice.of(EventKind.CANCELLED, StatusWord.MISSED)),
            nothingUnder(TIMEOUT_RECEIVER_NONE));

    static final Telling TO_THE_CALLER = Telling.open(
            THE_CALLERS_DEVICE,
            TMO_4,
            TMO_9,
            Telling.under(TIMEOUT_CALLER_REJECTED_UNANSWERED, Notice.of(EventKind.REJECTED, StatusWord.UNANSWERED)),
            Telling.under(TIMEOUT_CALLER_REJECTED_REJECTED, Notice.of(EventKind.REJECTED, StatusWord.REJECTED)),
            Telling.under(TIMEOUT_CALLER_REJECTED_CANCELLED, Notice.of(EventKind.REJECTED, StatusWord.CANCELLED)),
            nothingUnder(TIMEOUT_CALLER_NONE));

    /** OP-caller-other-devices: of a time-out only if the caller's device is told of it, and then the same. */
    static final Telling TO_THE_CALLERS_OTHERS = Telling.open(
            THE_CALLERS_OTHER_DEVICES,
            DEV_7,
            TMO_9,
            alsoUnder(TIMEOUT_CALLER_REJECTED_UNANSWERED, StatusWord.UNANSWERED),
            alsoUnder(TIMEOUT_CALLER_REJECTED_REJECTED, StatusWord.REJECTED),
            alsoUnder(TIMEOUT_CALLER_REJECTED_CANCELLED, StatusWord.CANCELLED),
            nothingUnder(CALLER_OTHER_DEVICES_NOT_TOLD),
            nothingUnder(TIMEOUT_CALLER_NONE));

    private static Telling.Alternative alsoUnder(Reading reading, StatusWord word) {
        return Telling.tells(
                Premise.anyOf(CALLER_OTHER_DEVICES_TOLD, CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL)
                        .and(reading),
                Notice.of(EventKind.REJECTED, word));
    }

    /** Nobody gives it: only a call that is still {@code initiated} has a timer (TMO-6). */
    static final Effect EXPIRE = Effect.to(UNANSWERED, "EXPIRE", TMO_1, TMO_9)
            .telling(TO_THE_CALLER)
            .telling(TO_THE_RECEIVER)
            .telling(TO_THE_CALLERS_OTHERS);

    /** Where the caller's device reports it, that device is told nothing: then its other devices may be told or not. */
    static final Telling OF_A_REPORT_TO_THE_CALLERS_OTHERS = TO_THE_CALLERS_OTHERS.or(Telling.nothing(Premise.NONE));

    /** OP-reject-unanswered {@code taken}: as a time-out at this moment, and the acting device is told nothing. */
    static final Effect REPORTED = Effect.to(UNANSWERED, "EXPIRE AS REPORTED", ARG_5, TMO_9)
            .telling(TO_THE_CALLER.to(THE_CALLERS_DEVICE_UNASKED))
            .telling(TO_THE_RECEIVER)
            .telling(OF_A_REPORT_TO_THE_CALLERS_OTHERS);

    /** OP-reject-unanswered. */
    static final Obstacle REPORTED_BY_THE_CALLER = new Obstacle(
            ALWAYS,
            ARG_5,
            open(under(REJECT_UNANSWERED_REFUSED, Consequence.REFUSED), under(REJECT_UNANSWERED_TAKEN, PASSES)));

    /** The same by another device of the caller: where it is taken at all, either answer is right. */
    static final Obstacle REPORTED_ELSEWHERE = new Obstacle(
            ALWAYS,
            ARG_5,
            open(
                    under(REJECT_UNANSWERED_REFUSED, Consequence.REFUSED),
                    under(REJECT_UNANSWERED_TAKEN, Consequence.EITHER)));

    static final List<Rule> RULES = List.of(
            Rule.on(Act.RUN_OUT).by(CALLERS_DEVICE).in(INITIATED).then(EXPIRE),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(CALLERS_DEVICE)
                    .in(INITIATED)
                    .unless(REPORTED_BY_THE_CALLER)
                    .then(REPORTED),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(CALLERS_OTHER_DEVICE)
                    .in(INITIATED)
                    .unless(REPORTED_ELSEWHERE)
                    .then(REPORTED),
            Rule.on(Act.REPORT_UNANSWERED).by(RECEIVERS_DEVICE).in(INITIATED).isRefused(ARG_5),
            Rule.on(Act.REPORT_UNANSWERED)
                    .by(PARTIES)
                    .in(ONGOING, REJECTED, BUSY, CANCELLED, UNANSWERED, ENDED)
                    .isRefused(ARG_5),
            BadInput.byAnOutsider(Act.REPORT_UNANSWERED));
}
