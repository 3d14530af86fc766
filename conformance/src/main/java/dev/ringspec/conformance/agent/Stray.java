package dev.ringspec.conformance.agent;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.SessionEvent;

/**
 * An event of a world that is not open: closed already, or never opened (PAY-14).
 *
 * @param world the world that the event names
 * @param device the device on which it came
 * @param callback which callback was called
 * @param told the event, as an observation of a world that began with it
 */
public record Stray(String world, String device, String callback, Observation told) {
    static Stray of(String world, CallEvent event) {
        return new Stray(world, event.device(), event.kind().callback(), new Observation.Told(0, event));
    }

    static Stray of(String world, SessionEvent event) {
        return new Stray(world, event.device(), event.kind().callback(), new Observation.SessionTold(0, event));
    }
}
