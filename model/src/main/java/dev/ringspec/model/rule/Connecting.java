package dev.ringspec.model.rule;

import static dev.ringspec.model.rule.Consequence.PASSES;
import static dev.ringspec.model.rule.Consequence.REFUSED;
import static dev.ringspec.model.rule.Consequence.open;
import static dev.ringspec.model.rule.Consequence.under;
import static dev.ringspec.model.spec.Reading.RECEIVER_OFFLINE_REFUSED;
import static dev.ringspec.model.spec.Reading.RECEIVER_OFFLINE_RINGS_OUT;
import static dev.ringspec.model.spec.Requirement.INI_6;
import static dev.ringspec.model.spec.Requirement.NET_1;
import static dev.ringspec.model.spec.Requirement.NET_4;

/** {@code disconnect} and {@code connect} (catalogue 2.13 and 4.8): no call changes by them alone, and nobody is told. */
final class Connecting {
    private Connecting() {}

    static final Rule DISCONNECT = Rule.on(Act.DISCONNECT).then(Effect.withoutChange("DISCONNECT", NET_4, NET_4));

    static final Rule CONNECT = Rule.on(Act.CONNECT).then(Effect.withoutChange("CONNECT", NET_4, NET_4));

    /** A command on a device that is not connected may come through or not. */
    static final Refusal NOT_CONNECTED = new Refusal(NET_1);

    static final Obstacle THE_RECEIVER_IS_AWAY = new Obstacle(
            Circumstance.THE_RECEIVER_HAS_NO_CONNECTED_DEVICE,
            INI_6,
            open(under(RECEIVER_OFFLINE_RINGS_OUT, PASSES), under(RECEIVER_OFFLINE_REFUSED, REFUSED)));
}
