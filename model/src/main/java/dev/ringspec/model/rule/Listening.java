package dev.ringspec.model.rule;

import static dev.ringspec.model.rule.Circumstance.ANOTHER_ID_IS_REGISTERED;
import static dev.ringspec.model.rule.Circumstance.THE_ID_IS_NOT_REGISTERED;
import static dev.ringspec.model.rule.Circumstance.THE_ID_IS_REGISTERED;
import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.spec.Reading.LISTENER_SAME_ID_KEPT_ONCE;
import static dev.ringspec.model.spec.Reading.LISTENER_SAME_ID_REFUSED;
import static dev.ringspec.model.spec.Reading.LISTENER_SAME_ID_REPLACES;
import static dev.ringspec.model.spec.Reading.REMOVE_UNKNOWN_LISTENER_ACCEPTED;
import static dev.ringspec.model.spec.Reading.REMOVE_UNKNOWN_LISTENER_REFUSED;
import static dev.ringspec.model.spec.Reading.SINGLE_LISTENER_ONE_REFUSED;
import static dev.ringspec.model.spec.Reading.SINGLE_LISTENER_ONE_REPLACES;
import static dev.ringspec.model.spec.Reading.SINGLE_LISTENER_SEVERAL;
import static dev.ringspec.model.spec.Requirement.LIS_1;
import static dev.ringspec.model.spec.Requirement.LIS_2;
import static dev.ringspec.model.spec.Requirement.LIS_5;
import static dev.ringspec.model.spec.Requirement.LIS_6;

/** {@code addCallListener} and {@code removeCallListener} (catalogue 2.13 and 4.6): local to the device. */
final class Listening {
    private Listening() {}

    static final Effect LISTEN = Effect.withoutChange("LISTEN", LIS_1, LIS_6);

    /** OP-single-listener {@code one-replaces}: from now on only the newer one is called. */
    static final Effect LISTEN_ALONE = Effect.withoutChange("LISTEN ALONE", LIS_1, LIS_6);

    static final Effect LISTEN_NO_MORE = Effect.withoutChange("LISTEN NO MORE", LIS_2, LIS_6);

    static final Rule ADD = Rule.on(Act.ADD_LISTENER)
            .unless(
                    new Obstacle(
                            THE_ID_IS_REGISTERED,
                            LIS_5,
                            open(
                                    under(LISTENER_SAME_ID_REPLACES, PASSES),
                                    under(LISTENER_SAME_ID_REFUSED, Consequence.REFUSED),
                                    under(LISTENER_SAME_ID_KEPT_ONCE, PASSES))),
                    new Obstacle(
                            ANOTHER_ID_IS_REGISTERED,
                            LIS_1,
                            open(
                                    under(SINGLE_LISTENER_SEVERAL, PASSES),
                                    under(SINGLE_LISTENER_ONE_REPLACES, new Consequence.Instead(LISTEN_ALONE)),
                                    under(SINGLE_LISTENER_ONE_REFUSED, Consequence.REFUSED))))
            .then(LISTEN);

    static final Rule REMOVE = Rule.on(Act.REMOVE_LISTENER)
            .unless(new Obstacle(
                    THE_ID_IS_NOT_REGISTERED,
                    LIS_6,
                    open(
                            under(REMOVE_UNKNOWN_LISTENER_ACCEPTED, PASSES),
                            under(REMOVE_UNKNOWN_LISTENER_REFUSED, Consequence.REFUSED))))
            .then(LISTEN_NO_MORE);
}
