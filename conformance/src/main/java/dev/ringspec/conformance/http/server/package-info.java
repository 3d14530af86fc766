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
 *
 * <p>In a run, a {@link dev.ringspec.conformance.http.server.BackedSubject} stands between the kit and the agent. It sees both
 * what is asked of the SDK and what the SDK then sends, so its {@code Judge} can tell a request that is sent twice, or that
 * nobody asked for. It also spoils answers and events, if the run is to ({@link dev.ringspec.model.subject.Wire}):
 *
 * <table>
 *   <caption>What may be expected</caption>
 *   <tr><th>fault<th>may now be unmet<th>never
 *   <tr><td>slow answer<td>nothing<td>
 *   <tr><td>answer lost, empty, garbled<td>that the command is answered with success<td>it took effect: "refused" is false
 *       (RACE-8), and a second request is one too many (ACC-6, END-8)
 *   <tr><td>reset, server error<td>that it takes effect<td>a second request, as nobody can know
 *   <tr><td>event lost<td>that it is told, until the wire is whole<td>afterwards: left ringing (CAN-2), left in the call (END-2)
 *   <tr><td>event doubled, late, overtaken<td>nothing<td>told twice, or out of order (PAY-8)
 *   <tr><td>event of an unknown session<td>nothing<td>that it changes anything (PAY-1, RNG-5)
 * </table>
 *
 * The same at length, with the sentences for feature files: {@code conformance/docs/wire-faults.md}.
 */
@NullMarked
package dev.ringspec.conformance.http.server;

import org.jspecify.annotations.NullMarked;
