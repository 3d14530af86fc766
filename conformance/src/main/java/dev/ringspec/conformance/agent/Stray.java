package dev.ringspec.conformance.agent;

import dev.ringspec.model.action.CallEvent;

/**
 * An event of a world that is not open: closed already, or never opened (PAY-14).
 *
 * @param world the world that the event names
 * @param event the event
 */
public record Stray(String world, CallEvent event) {}
