/**
 * The kit as the server, for an SDK under test: WireMock answers the requests of a wire binding out of the reference machine,
 * and events are pushed to the devices.
 *
 * <p>{@link dev.ringspec.conformance.http.server.Backend} is that server. A {@code Desk} says which request it is: one that
 * opens a world or logs a device in, one that moves the clock, or a command. An {@code App} is one world: it hands commands to
 * a stage of the reference system, one at a time, and what comes of them goes into the {@code EventLog} of each device. An
 * event log is numbered from 1 without gaps and never forgets; whoever opens a stream says from where on.
 *
 * <p>A world of a call API has accounts before it has devices, and a stage needs to know its devices beforehand. So each user
 * has a few places for devices, all of them disconnected at first; to log in is to connect one.
 *
 * <p>Time stands still in a world that asks for it, and is moved by a request; in any other it passes by itself. When the clock
 * was moved, a <em>marker</em> follows on every stream, behind everything that came of it. It is no event, and has no number.
 */
@NullMarked
package dev.ringspec.conformance.http.server;

import org.jspecify.annotations.NullMarked;
