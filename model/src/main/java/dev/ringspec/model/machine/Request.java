package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;

/**
 * A command as the machine takes it.
 *
 * @param id the invocation; a call made by it has this key
 * @param device the device it is given on
 * @param command the command
 * @param since when it was given, in microseconds: it takes effect at some moment from then on
 * @param shared whether it was given together with another: the other side's {@code endCall} of the same call (RACE-4), or
 *     an earlier {@code initiateCall} of the same device (RACE-6)
 */
public record Request(int id, int device, Command command, long since, boolean shared) {}
