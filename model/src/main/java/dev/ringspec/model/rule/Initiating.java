package dev.ringspec.model.rule;

import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.rule.Act.INITIATE;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_DEVICE;
import static dev.ringspec.model.rule.Audience.THE_CALLERS_OTHER_DEVICES;
import static dev.ringspec.model.rule.Audience.THE_RECEIVERS_DEVICES;
import static dev.ringspec.model.rule.Circumstance.ITS_OWN_CALL_RINGS_OUT;
import static dev.ringspec.model.rule.Circumstance.IT_IS_BEING_CALLED;
import static dev.ringspec.model.rule.Circumstance.IT_IS_IN_ANOTHER_ONGOING_CALL;
import static dev.ringspec.model.rule.Circumstance.RECEIVER_IS_NOBODY;
import static dev.ringspec.model.rule.Circumstance.THE_RECEIVER_HAS_PART_IN_A_RINGING_CALL;
import static dev.ringspec.model.rule.Circumstance.THE_RECEIVER_IS_CALLING_THE_CALLER;
import static dev.ringspec.model.rule.Circumstance.THE_RECEIVER_IS_IN_AN_ONGOING_CALL;
import static dev.ringspec.model.rule.Circumstance.TIMEOUT_HAS_A_FRACTION;
import static dev.ringspec.model.rule.Circumstance.TIMEOUT_IS_NOT_POSITIVE;
import static dev.ringspec.model.rule.Circumstance.TYPE_IS_UNDOCUMENTED;
import static dev.ringspec.model.rule.Consequence.DISCOURAGED;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.REFUSED;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.spec.Reading.BUSY_BY_APP;
import static dev.ringspec.model.spec.Reading.BUSY_BY_AUTOMATIC;
import static dev.ringspec.model.spec.Reading.BUSY_BY_INITIATE_REFUSED;
import static dev.ringspec.model.spec.Reading.BUSY_WHEN_ONGOING;
import static dev.ringspec.model.spec.Reading.BUSY_WHEN_OPEN;
import static dev.ringspec.model.spec.Reading.GLARE_BOTH;
import static dev.ringspec.model.spec.Reading.GLARE_SECOND_REFUSED;
import static dev.ringspec.model.spec.Reading.INITIATE_WHILE_RINGING_ALLOWED;
import static dev.ringspec.model.spec.Reading.INITIATE_WHILE_RINGING_REFUSED;
import static dev.ringspec.model.spec.Reading.INITIATOR_OTHER_DEVICES_INCOMING;
import static dev.ringspec.model.spec.Reading.INITIATOR_OTHER_DEVICES_NONE;
import static dev.ringspec.model.spec.Reading.TIMEOUT_FRACTION_EXACT;
import static dev.ringspec.model.spec.Reading.TIMEOUT_FRACTION_REFUSED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_FRACTION_ROUNDED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_FRACTION_TRUNCATED;
import static dev.ringspec.model.spec.Reading.TIMEOUT_NOT_POSITIVE_AT_ONCE;
import static dev.ringspec.model.spec.Reading.TIMEOUT_NOT_POSITIVE_DEFAULT_45;
import static dev.ringspec.model.spec.Reading.TIMEOUT_NOT_POSITIVE_REFUSED;
import static dev.ringspec.model.spec.Requirement.ARG_1;
import static dev.ringspec.model.spec.Requirement.ARG_4;
import static dev.ringspec.model.spec.Requirement.BSY_2;
import static dev.ringspec.model.spec.Requirement.BSY_4;
import static dev.ringspec.model.spec.Requirement.BSY_5;
import static dev.ringspec.model.spec.Requirement.BSY_7;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.INI_1;
import static dev.ringspec.model.spec.Requirement.INI_4;
import static dev.ringspec.model.spec.Requirement.RACE_5;
import static dev.ringspec.model.spec.Requirement.RNG_1;
import static dev.ringspec.model.spec.Requirement.RNG_2;
import static dev.ringspec.model.spec.Requirement.RNG_3;
import static dev.ringspec.model.spec.Requirement.TMO_8;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;

/** {@code initiateCall}, one-to-one (catalogue 2.3). */
final class Initiating {
    private Initiating() {}

    static final Effect RING = Effect.to(INITIATED, "RING", INI_1, RNG_3)
            .telling(Telling.always(THE_RECEIVERS_DEVICES, Notice.of(INCOMING, StatusWord.INITIATED), RNG_1, RNG_2))
            .telling(Telling.open(
                    THE_CALLERS_OTHER_DEVICES,
                    DEV_7,
                    RNG_2,
                    Telling.nothingUnder(INITIATOR_OTHER_DEVICES_NONE),
                    Telling.under(INITIATOR_OTHER_DEVICES_INCOMING, Notice.of(INCOMING, StatusWord.INITIATED))));

    /** OP-busy-by {@code automatic}: RING that nobody hears, followed at once by BUSY. */
    static final Effect RING_BUSY = Effect.to(BUSY, "RING BUSY", BSY_7, BSY_5)
            .answering(StatusWord.INITIATED, StatusWord.BUSY)
            .telling(Telling.always(THE_CALLERS_DEVICE, Notice.of(EventKind.REJECTED, StatusWord.BUSY), BSY_2, BSY_4))
            .telling(Elsewhere.toTheCallersOthers(EventKind.REJECTED, StatusWord.BUSY, BSY_4));

    private static final Consequence BUSY_AS_THE_IMPLEMENTATION_DECIDES = open(
            under(BUSY_BY_APP, PASSES),
            under(BUSY_BY_INITIATE_REFUSED, REFUSED),
            under(BUSY_BY_AUTOMATIC, new Consequence.Instead(RING_BUSY)));

    private static final Consequence BUSY_IF_RINGING_COUNTS = open(
            under(BUSY_BY_APP, PASSES),
            under(BUSY_BY_INITIATE_REFUSED, open(under(BUSY_WHEN_ONGOING, PASSES), under(BUSY_WHEN_OPEN, REFUSED))),
            under(
                    BUSY_BY_AUTOMATIC,
                    open(under(BUSY_WHEN_ONGOING, PASSES), under(BUSY_WHEN_OPEN, new Consequence.Instead(RING_BUSY)))));

    /** What may keep a device from making a call to anybody. */
    static final Obstacle[] OBSTACLES = {
        new Obstacle(RECEIVER_IS_NOBODY, ARG_1, REFUSED),
        new Obstacle(TYPE_IS_UNDOCUMENTED, ARG_4, DISCOURAGED),
        new Obstacle(
                TIMEOUT_IS_NOT_POSITIVE,
                TMO_8,
                open(
                        under(TIMEOUT_NOT_POSITIVE_DEFAULT_45, PASSES),
                        under(TIMEOUT_NOT_POSITIVE_REFUSED, REFUSED),
                        under(TIMEOUT_NOT_POSITIVE_AT_ONCE, PASSES))),
        new Obstacle(
                TIMEOUT_HAS_A_FRACTION,
                TMO_8,
                open(
                        under(TIMEOUT_FRACTION_TRUNCATED, PASSES),
                        under(TIMEOUT_FRACTION_ROUNDED, PASSES),
                        under(TIMEOUT_FRACTION_EXACT, PASSES),
                        under(TIMEOUT_FRACTION_REFUSED, REFUSED))),
        new Obstacle(ITS_OWN_CALL_RINGS_OUT, INI_4, REFUSED),
        new Obstacle(IT_IS_IN_ANOTHER_ONGOING_CALL, INI_4, REFUSED),
        new Obstacle(
                IT_IS_BEING_CALLED,
                INI_1,
                open(under(INITIATE_WHILE_RINGING_ALLOWED, PASSES), under(INITIATE_WHILE_RINGING_REFUSED, REFUSED))),
        Elsewhere.busyElsewhere(INI_4),
        Ending.REMEMBERED_BY_THE_ENDER,
        Ending.REMEMBERED_BY_THE_OTHER
    };

    static final Rule RULE = Rule.on(INITIATE)
            .unless(OBSTACLES)
            .unless(
                    Connecting.THE_RECEIVER_IS_AWAY,
                    new Obstacle(THE_RECEIVER_IS_IN_AN_ONGOING_CALL, BSY_7, BUSY_AS_THE_IMPLEMENTATION_DECIDES),
                    new Obstacle(THE_RECEIVER_HAS_PART_IN_A_RINGING_CALL, BSY_7, BUSY_IF_RINGING_COUNTS),
                    new Obstacle(
                            THE_RECEIVER_IS_CALLING_THE_CALLER,
                            RACE_5,
                            open(under(GLARE_BOTH, PASSES), under(GLARE_SECOND_REFUSED, REFUSED))))
            .then(RING);
}
