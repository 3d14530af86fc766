package dev.ringspec.conformance.http.binding;

/**
 * How the clock of a world is moved.
 *
 * @param move the request that moves it
 * @param event the name of the event that comes on every stream when all that was due has come
 * @param number where in that event stands the how-manieth move it was, from 1
 */
public record ClockShape(Exchange move, String event, Place number) {}
