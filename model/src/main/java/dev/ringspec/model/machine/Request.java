package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;

/**
 * A command as the machine takes it.
 *
 * @param id the invocation; a call made by it has this key
 * @param device the device it is given on
 * @param command the command
 * @param since when it was given, in microseconds: it takes effect at some moment from then on
 * @param shared whether another device gave the same {@code endCall} while this one was under way (RACE-4)
 */
public record Request(int id, int device, Command command, long since, boolean shared) {}
