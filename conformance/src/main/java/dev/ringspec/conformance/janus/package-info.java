/**
 * A real server as a subject: the VideoCall plug-in of <a href="https://github.com/meetecho/janus-gateway">Janus</a>, a WebRTC
 * server. The kit is its clients: one WebSocket, session and handle a device, with the JDK alone. Nobody wrote Janus with the
 * catalogue in mind, so it shows what the kit has to say of a server that was there before it.
 * {@link dev.ringspec.conformance.janus.JanusSubject} is the whole public face. Written for Janus 1.1.2.
 *
 * <h2>How a call of the plug-in appears as a ringing call</h2>
 *
 * The adapter translates and does not judge. The plug-in knows five requests, and it answers each by an event with the
 * transaction of the request.
 *
 * <table>
 * <caption>Commands</caption>
 * <tr><th>command</th><th>request</th><th>answered when, and with what</th></tr>
 * <tr><td>initiateCall</td><td>{@code call}, with an SDP offer</td><td>success at {@code calling}; refused at an error of the
 *     core (490) or of the plug-in (478, 479, 480), and at {@code hangup} "User busy": no call was made</td></tr>
 * <tr><td>acceptCall</td><td>{@code accept}, with an SDP answer</td><td>success at {@code accepted}, refused at an error</td></tr>
 * <tr><td>rejectCall {@code rejected}</td><td>{@code hangup} of a call that rings in</td><td rowspan="3">success at
 *     {@code hangup}, with the status that the request means in the phase of the call by then; without one if the call was
 *     over by then, since the plug-in says yes to that too</td></tr>
 * <tr><td>rejectCall {@code cancelled}</td><td>{@code hangup} of a call that rings out</td></tr>
 * <tr><td>endCall</td><td>{@code hangup} of an established call</td></tr>
 * </table>
 *
 * <table>
 * <caption>Events</caption>
 * <tr><th>the plug-in says</th><th>the call was</th><th>status</th><th>the listener is told</th></tr>
 * <tr><td>{@code incomingcall}</td><td>-</td><td>initiated</td><td>onIncomingCallReceived; the call type by the SDP offer</td></tr>
 * <tr><td>{@code accepted}</td><td>ringing</td><td>ongoing</td><td>onOutgoingCallAccepted</td></tr>
 * <tr><td>{@code hangup}</td><td>established</td><td>ended</td><td>onCallEndedMessageReceived</td></tr>
 * <tr><td>{@code hangup} "We did the hangup"</td><td>ringing out</td><td>rejected</td><td>onOutgoingCallRejected</td></tr>
 * <tr><td>{@code hangup} "We did the hangup"</td><td>ringing in</td><td>cancelled</td><td>onIncomingCallCancelled</td></tr>
 * <tr><td>{@code hangup}, any other text, or one more</td><td>ringing out, or in</td><td>left out</td>
 *     <td>onOutgoingCallRejected, or onIncomingCallCancelled</td></tr>
 * </table>
 *
 * <p>That {@code hangup} gives the name of who hung up, and after the first one the wrong name, so it is not used.
 *
 * <h2>What is the kit's and not the server's</h2>
 *
 * <ul>
 *   <li>The <b>session id</b>. The plug-in has none: a handle has one call or none. The caller's client makes one, of the
 *       number of its handle and a count, and an {@code incomingcall} is the call for which the caller that it names has asked
 *       last. So PAY-1 and PAY-2 tell of the kit alone. A command that names a call which its client does not have is refused
 *       by the client, as there is no request for it: ARG-2, ARG-3 and most of PAY-9 tell of the kit as well.
 *   <li>A command without a counterpart in the phase of the call (endCall while it rings, rejectCall once it is established, any
 *       other status) is refused by the client: a {@code hangup} would do something else. That shows END-7, REJ-5, REJ-6 and
 *       ARG-5 as the client's. An accept is passed on in every phase, and the server decides.
 *   <li><b>Worlds</b>: all are on one server, and the names of each have a prefix of its own.
 *   <li>The <b>ring time-out</b>: Janus neither documents one nor has a setting for it, and no call is ever given up. What the
 *       subject declares is what it is judged by, and it breaks it whatever it is; it is short so that a run can wait for it.
 * </ul>
 *
 * <p>No times, no listener ids (one listener a device), one device a user, no groups, sessions, active call or virtual time; no
 * busy at the receiver's word, since the plug-in itself turns away who calls somebody who is called or calling.
 *
 * <h2>What Janus 1.1.2 does, by requirement</h2>
 *
 * <table>
 * <caption>Each was read in the trace, and in the source of the plug-in</caption>
 * <tr><th>requirement</th><th>what is seen</th><th>why</th></tr>
 * <tr><td>INI-1 to INI-3, RNG-1, RNG-2, ACC-1</td><td>kept</td><td>one call a handle, and one thread for all requests</td></tr>
 * <tr><td>BSY-7, OP-busy-by {@code initiate-refused}, OP-busy-when {@code open}</td><td>kept</td>
 *     <td>"User busy" is the answer to {@code call}, and nobody is told</td></tr>
 * <tr><td>ACC-5</td><td>a caller accepts its own call</td><td>{@code accept} asks for a peer, not for a direction</td></tr>
 * <tr><td>ACC-6, ACC-2</td><td>a second accept is told as well</td><td>{@code accept} does not ask whether it was given</td></tr>
 * <tr><td>PAY-7, PAY-11, REJ-2, CAN-2, END-2, RACE-4</td><td>who did not hang up is told twice</td>
 *     <td>once by the request, once when the other's media are gone: "Remote WebRTC hangup"</td></tr>
 * <tr><td>REJ-4, CAN-4</td><td>who rejects or cancels is told, too</td><td>the same, by the peer's media. After an end that is one
 *     of two legal readings (OP-ender-told {@code told})</td></tr>
 * <tr><td>REJ-3; CAN-3 as well, if it comes so</td><td>the status is missing, now and then</td><td>the two hangups race, and the one about media has no
 *     reason</td></tr>
 * <tr><td>RACE-1, PAY-9</td><td>reject and cancel together both succeed</td><td>{@code hangup} says yes without a call, too</td></tr>
 * <tr><td>PAY-10, TMO-2</td><td>a refused {@code call} ends the call that is going on; where two call each other, that of the
 *     first</td><td>with the error 480, the plug-in takes down the media of whoever asked</td></tr>
 * <tr><td>TMO-1, RACE-2, ACT-6; TMO-4 and TMO-5 as warnings</td><td>an undecided call rings for ever, and can be accepted</td>
 *     <td>there is no timer</td></tr>
 * </table>
 *
 * <h2>When the next call can be made</h2>
 *
 * After a {@code hangup} the core tears down the media of both clients and says so to each, within half a second; until then it
 * refuses the next {@code call} of either. The plug-in says its second {@code hangup} at the same time. So a {@code call} waits
 * until the core has spoken to the caller and to the one who is called, and a world is closed only when it has spoken to all:
 * nothing that the server says is lost by waiting, and everything is passed on at once when it is said.
 */
@NullMarked
package dev.ringspec.conformance.janus;

import org.jspecify.annotations.NullMarked;
