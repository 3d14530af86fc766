package dev.ringspec.model.action;

import dev.ringspec.model.call.Call;

/**
 * One notification of one listener.
 *
 * @param device the device on which it was called
 * @param listenerId the id under which it is registered
 * @param kind which of its callbacks
 * @param call what it was told
 */
public record CallEvent(String device, String listenerId, EventKind kind, Call call) {}
