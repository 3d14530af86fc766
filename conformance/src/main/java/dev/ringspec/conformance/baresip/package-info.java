/**
 * A real SIP user agent as a subject: <a href="https://github.com/baresip/baresip">baresip</a>, one process a device, each
 * driven through its control socket. Nobody wrote baresip with the catalogue in mind, so it shows what the kit has to say of
 * an implementation that was there before it. {@link dev.ringspec.conformance.baresip.BaresipSubject} is the whole public
 * face. Written for baresip 1.0.0, with {@code menu}, {@code ctrl_tcp} and audio codecs only.
 *
 * <h2>How a SIP call appears as a ringing call</h2>
 *
 * The adapter translates and does not judge. What a device was told to do never decides what is reported; what its user
 * agent reported of the call does.
 *
 * <table>
 * <caption>Commands</caption>
 * <tr><th>command</th><th>given to the user agent</th><th>answered when, and with what</th></tr>
 * <tr><td>initiateCall</td><td>{@code dial}: an INVITE</td><td>success at {@code CALL_RINGING} (180), which brings the SIP
 *     call id, that is the session id; success at {@code CALL_CLOSED} with a 486 (the other side has answered; the status
 *     says how); refused at any other failure, such as 404: nobody was reached, so there is no call</td></tr>
 * <tr><td>acceptCall</td><td>{@code accept}: 200</td><td>success at {@code CALL_ESTABLISHED}; the user agent's own "ok" is
 *     worth nothing, it says so without any call too. Refused if {@code CALL_CLOSED} comes instead</td></tr>
 * <tr><td>rejectCall {@code rejected}</td><td>{@code hangup} of a call that rings in: 486</td><td rowspan="3">success at
 *     {@code CALL_CLOSED} "by user", with the status that the table below has for it; refused at any other
 *     {@code CALL_CLOSED}: somebody else was faster</td></tr>
 * <tr><td>rejectCall {@code cancelled}</td><td>{@code hangup} of a call that rings out: CANCEL</td></tr>
 * <tr><td>endCall</td><td>{@code hangup} of an established call: BYE</td></tr>
 * </table>
 *
 * <p>{@code accept} and {@code hangup} take no call id; they act on the current call. So {@code callfind} comes first, and a
 * call that the user agent does not find is refused in its own words. Then the phase decides: there is one {@code hangup},
 * and what it means follows from the phase alone; and {@code accept} does nothing but to a call that rings in. A command that
 * has no counterpart in the phase of the call (endCall while it rings, rejectCall once it is established, any other status) is
 * refused by the adapter: the user agent offers no such operation. So is an initiateCall to anything but a user, or of a
 * call type that is not documented.
 *
 * <table>
 * <caption>Events</caption>
 * <tr><th>user agent's event</th><th>the call was</th><th>status</th><th>the listener is told</th></tr>
 * <tr><td>CALL_INCOMING</td><td>-</td><td>initiated</td><td>onIncomingCallReceived</td></tr>
 * <tr><td>CALL_RINGING</td><td>dialled</td><td>initiated</td><td>nothing (it is the answer to initiateCall)</td></tr>
 * <tr><td>CALL_ESTABLISHED</td><td>ringing out</td><td>ongoing</td><td>onOutgoingCallAccepted</td></tr>
 * <tr><td>CALL_ESTABLISHED</td><td>ringing in</td><td>ongoing</td><td>nothing (it is the answer to acceptCall)</td></tr>
 * <tr><td>CALL_CLOSED "486 Rejected"</td><td>ringing out</td><td>rejected</td><td>onOutgoingCallRejected</td></tr>
 * <tr><td>CALL_CLOSED "486 Max Calls"</td><td>dialled</td><td>busy</td><td>onOutgoingCallRejected</td></tr>
 * <tr><td>CALL_CLOSED "486 Busy Here"</td><td>ringing out</td><td>unanswered: the other side's time-out says nothing
 *     else</td><td>onOutgoingCallRejected</td></tr>
 * <tr><td>CALL_CLOSED "Local timeout"</td><td>ringing in</td><td>missed</td><td>onIncomingCallCancelled</td></tr>
 * <tr><td>CALL_CLOSED "by peer"</td><td>ringing in</td><td>cancelled</td><td>onIncomingCallCancelled</td></tr>
 * <tr><td>CALL_CLOSED "by user"</td><td>ringing in, or out</td><td>rejected, or cancelled</td><td>nothing: no event of the
 *     catalogue is for one's own refusal</td></tr>
 * <tr><td>CALL_CLOSED, whoever hung up</td><td>established</td><td>ended</td><td>onCallEndedMessageReceived</td></tr>
 * <tr><td>CALL_CLOSED, other text</td><td>ringing</td><td>left out</td><td>onOutgoingCallRejected or
 *     onIncomingCallCancelled, by direction</td></tr>
 * </table>
 *
 * <p>{@link dev.ringspec.conformance.baresip.Closing} is the lower half of this table in code. In a payload, initiator and
 * receiver are the user's own and the peer's address by the direction of the call, and the receiver type is {@code user}, since
 * addresses are of users. The call type is {@code audio} because the user agent says at its start that it has no video codec:
 * a call asked for as {@code video} is dialled like any other and comes out as audio, which is for the kit to notice.
 *
 * <h2>What cannot be told or done</h2>
 *
 * No times: the events carry none. No custom time-out: the ring time-out is the receiver's setting (6 s here, declared). No
 * busy at the receiver's word: {@code hangup} always says 486 Rejected, and busy is sent by the user agent itself. No
 * active call, no listener ids (one listener a device), one device a user, no groups, sessions or virtual time. A user without a
 * device has no address, and to call one is to call a name that is unknown.
 *
 * <p>Commands of one device go one after the other, since {@code callfind} and {@code hangup} belong together and a dialled
 * call has no id before it rings: a matter of a few milliseconds. Those of different devices do race, and then it shows
 * that {@code hangup} has no condition: given to cancel a call that is accepted at that moment, it ends the call, and the reply
 * says {@code ended}. A cancel that crosses an accept or a reject on the wire succeeds, and so does the other.
 */
@NullMarked
package dev.ringspec.conformance.baresip;

import org.jspecify.annotations.NullMarked;
