package dev.ringspec.model.spec;

import static dev.ringspec.model.spec.Capability.ACTIVE_CALL;
import static dev.ringspec.model.spec.Capability.CUSTOM_TIMEOUT;
import static dev.ringspec.model.spec.Capability.ERROR_CODES;
import static dev.ringspec.model.spec.Capability.GROUPS;
import static dev.ringspec.model.spec.Capability.NETWORK;
import static dev.ringspec.model.spec.Capability.SESSIONS;
import static dev.ringspec.model.spec.Capability.SEVERAL_DEVICES_PER_USER;
import static dev.ringspec.model.spec.Level.MAY;
import static dev.ringspec.model.spec.Level.MUST;
import static dev.ringspec.model.spec.Level.SHOULD;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of requirements: each stands here once, with its level, its statement, its source in the seed documents
 * (S0 to S4, facts.md) and the observation that violates it. Everything else in the project refers to these constants.
 *
 * <p>Ids are never reused; a requirement that is given up stays here as withdrawn.
 */
public enum Requirement {
    // INI: initiate
    INI_1(MUST, """
            `initiateCall` from a free device to a known other user, with call type audio or video, succeeds and
            gives a Call with a session id.
            """, """
            S2 "including a unique sessionId required for starting the call session"
            """, """
            the command is refused, although no open point and no bad argument allows it; or the session id is
            missing or empty.
            """),
    INI_2(MUST, """
            The Call in the result is the one asked for: status `initiated` (`busy` is right too under OP-busy-by
            `automatic`), the call type, receiver and receiver type given, the caller as initiator.
            """, """
            S4 "Call has been initiated but not yet answered"; S2 "a Call object is returned containing the call
            details"
            """, """
            a field that is present in the result and has another value.
            """),
    INI_3(MUST, """
            A refused `initiateCall` makes no call: no device is told anything about it, then or later, and no timer
            runs for it.
            """, """
            S2 "On success, the receiver gets an onIncomingCallReceived() callback"; agent protocol, Errors
            """, """
            any event of a call that no successful (or indefinite) command made; a time-out event after a refused
            initiate.
            """),
    INI_4(MUST, """
            A device that has a call of its own ringing out, or is in an ongoing call, is refused a further
            `initiateCall`; its first call is untouched. (After `clearActiveCall`, and for the user's other devices:
            OP-self-busy-scope.)
            """, """
            facts.md Statuses ("initiate while a call is active on the device")
            """, """
            success of the second command; any event of the first call that the second command caused; the first
            call can no longer be accepted, cancelled or ended.
            """),
    INI_5(MUST, """
            After a call of a device is terminal, the device can initiate again and gets another session id. After
            an `ended` call this holds at once, or once `clearActiveCall` was given where activeCall is declared.
            """, """
            facts.md Bugs 2; S2 "to properly release all resources"
            """, """
            refusal of the new command on a device that has no open call and, after an ended call, has cleared it;
            the old session id.
            """),
    INI_6(MUST, """
            A call to a known user who has no connected device is either refused at once, or rings out and ends by
            its time-out. It is never left open.
            """, """
            S1 "for the call to be answered before it's automatically cancelled"; facts.md Statuses;
            OP-receiver-offline
            """, """
            success, and after the time-out the call can still be cancelled with success or is told as something
            other than a time-out.
            """),

    // RNG: ringing
    RNG_1(MUST, """
            After a successful `initiateCall`, each listener on the receiver's device gets `onIncomingCallReceived`
            for that call exactly once.
            """, """
            S2 "On success, the receiver gets an onIncomingCallReceived() callback"; S0 "Receiver's device when
            someone initiates a call to them"
            """, """
            no such event by quiet; a second one for the same session id on the same listener.
            """),
    RNG_2(MUST, """
            The payload of `onIncomingCallReceived` carries, and carries right: sessionID (that of the initiate
            result), callType (as asked), callStatus (`initiated`), callInitiator (the caller), callReceiver (the
            user or group called), receiverType (as asked), initiatedAt (a time, above zero).
            """, """
            S0 "Unique call session identifier", "User object of the caller", "User or Group object receiving the
            call", "Timestamp when call was initiated"; S2 "The call contains caller details, session ID, and call
            type"
            """, """
            one of the seven fields missing or with another value.
            """),
    RNG_3(MUST, """
            Nobody else is told that a call rings: not the caller's device, no outsider, and nobody by another
            event.
            """, """
            S0 "Receiver's device when someone initiates a call to them"
            """, """
            any event of the call on the caller's device or on a device of an outsider before the call is decided;
            another event than `onIncomingCallReceived` on the receiver's device. (The caller's other devices:
            OP-initiator-other-devices.)
            """),
    RNG_4(MUST, """
            Until it is accepted, rejected, cancelled or timed out, a ringing call rings on quietly: no further
            event, and it stays open to every decision.
            """, """
            S4 "Call has been initiated but not yet answered"; S3 "there are three options that can be possible"
            """, """
            an accepted, rejected, cancelled or ended event that no command and no time-out explains; a legal
            decision that is refused.
            """),
    RNG_5(MUST, """
            Two calls that ring on the same device at the same time are separate: each has its event, its session id
            and its initiator, and a decision on one leaves the other ringing. (Not applicable where OP-busy-by and
            OP-busy-when keep the second from ringing.)
            """, """
            S0 "Unique call session identifier"; facts.md Bugs 8
            """, """
            one event for two calls; fields of one call in an event of the other; a command on one that changes the
            other.
            """),

    // ACC: accept
    ACC_1(MUST, """
            `acceptCall` by the receiver on an `initiated` call succeeds; the Call in the result has the same
            session id and, where present, `ongoing`.
            """, """
            S2 "use acceptCall() to accept it. On success, start the call session."; facts.md Methods
            """, """
            refusal while the call is open to it; another session id or another status in the result.
            """),
    ACC_2(MUST, """
            When the receiver accepts, each listener on the caller's device gets `onOutgoingCallAccepted` for that
            call exactly once.
            """, """
            S0 "Caller's device when the receiver accepts the call"; S4 "The receiver accepted your outgoing call"
            """, """
            no such event by quiet after a successful accept; a second one; one without a successful (or indefinite)
            accept.
            """),
    ACC_3(MUST, """
            The payload of `onOutgoingCallAccepted` carries, and carries right: sessionID, callStatus (`ongoing`),
            callType, callInitiator (the caller), callReceiver (the user or group called), joinedAt (a time, not
            before initiatedAt).
            """, """
            S0 "Session ID to use for startSession", "User or Group that accepted", "Timestamp when call was
            accepted"
            """, """
            one of the six fields missing or with another value.
            """),
    ACC_4(MUST, """
            Nobody else is told of an accept: the accepting device gets no event of it, an outsider gets none, and
            nobody gets another event.
            """, """
            S0 "Caller's device when the receiver accepts the call"
            """, """
            any event caused by the accept on the accepting device or on an outsider's device; another event on the
            caller's device. (Other devices of the two users: OP-other-devices-on-accept, OP-caller-other-devices.)
            """),
    ACC_5(MUST, """
            The caller cannot accept its own call, on any device.
            """, """
            S3 "The receiver of the call accepts the call."
            """, """
            success of `acceptCall` by the caller; an accepted event after it.
            """),
    ACC_6(MUST, """
            A second `acceptCall` on the device that has accepted has no effect: nobody is told again, and the call
            stays `ongoing`.
            """, """
            facts.md Statuses ("second accept of a 1:1 call"); OP-repeat-command
            """, """
            a second `onOutgoingCallAccepted` for the session on a listener; joinedAt changed; the call can no
            longer be ended.
            """),
    ACC_7(MUST, """
            A device that is in an ongoing call is refused to accept another one; the ongoing call goes on, and the
            other one rings on. (After `clearActiveCall`: OP-self-busy-scope.)
            """, """
            facts.md Statuses ("accept while another call is active on the device")
            """, """
            success of the second accept; an accepted event for it; any event of the first call; the second call no
            longer open.
            """),

    // REJ: reject
    REJ_1(MUST, """
            `rejectCall` with `rejected` by the receiver on an `initiated` call succeeds; the result has the same
            session id and, where present, `rejected`.
            """, """
            S2 "Use rejectCall() to reject an incoming call."; S4 "Receiver rejected the call"
            """, """
            refusal while the call is open to it; another session id or another status in the result.
            """),
    REJ_2(MUST, """
            When the receiver rejects, each listener on the caller's device gets `onOutgoingCallRejected` for that
            call exactly once.
            """, """
            S0 "Caller's device when the receiver rejects the call"; S4 "The receiver rejected your outgoing call"
            """, """
            no such event by quiet; a second one; one that no reject, busy or time-out explains.
            """),
    REJ_3(MUST, """
            The payload of `onOutgoingCallRejected` after a reject carries, and carries right: sessionID, callStatus
            (`rejected`), callType, callInitiator (the caller), callReceiver (the user or group called).
            """, """
            S0 "Session ID of rejected call", ".rejected or .busy", "User or Group that rejected"
            """, """
            one of the five fields missing or with another value.
            """),
    REJ_4(MUST, """
            Nobody else is told of a reject: the rejecting device gets no event of it, an outsider gets none, and
            nobody gets another event.
            """, """
            S0 "Caller's device when the receiver rejects the call"
            """, """
            any event caused by the reject on those devices; `onIncomingCallCancelled` or
            `onCallEndedMessageReceived` on the caller's device.
            """),
    REJ_5(MUST, """
            `rejectCall` on an `ongoing` call is refused, by whomever and with whatever status; the call goes on.
            This includes `busy` sent to the very call the device is in.
            """, """
            S3 "without accepting the call"; S1 "before it's answered"; facts.md Statuses and Bugs 9
            """, """
            success; any event caused by it; the call can no longer be ended, or its end is not told.
            """),
    REJ_6(SHOULD, """
            The status of `rejectCall` belongs to a role: `rejected` and `busy` are the receiver's, `cancelled` is
            the caller's. The wrong role is refused.
            """, """
            S3 "The initiator ends the call without the receiver accepting the call", "The receiver rejects the
            call, as he/she is busy"
            """, """
            success for the wrong role (warning; reading OP-role-check `taken`). A mixture of both readings violates
            PAY-12.
            """),

    // CAN: cancel
    CAN_1(MUST, """
            `rejectCall` with `cancelled` by the caller's device on an `initiated` call succeeds; same session id
            and, where present, `cancelled`.
            """, """
            S2 "The caller can cancel an outgoing call before it's answered"; S4 "Caller cancelled before receiver
            answered"
            """, """
            refusal while the call is open to it; another session id or another status in the result.
            """),
    CAN_2(MUST, """
            When the caller cancels, each listener on the receiver's device gets `onIncomingCallCancelled` for that
            call exactly once.
            """, """
            S0 "Receiver's device when the caller cancels before they answer"; S4 "The caller cancelled the incoming
            call"
            """, """
            no such event by quiet (the receiver rings on); a second one; one that no cancel and no time-out
            explains.
            """),
    CAN_3(MUST, """
            The payload of `onIncomingCallCancelled` after a cancel carries, and carries right: sessionID,
            callStatus (`cancelled`), callType, callInitiator (the caller), callReceiver (the user or group called).
            """, """
            S0 "Session ID of cancelled call", "User who cancelled the call", "User or Group that was being called"
            """, """
            one of the five fields missing or with another value.
            """),
    CAN_4(MUST, """
            Nobody else is told of a cancel: the cancelling device gets no event of it, an outsider gets none, and
            nobody gets another event.
            """, """
            S0 "Receiver's device when the caller cancels before they answer"
            """, """
            any event caused by the cancel on those devices; a rejected or ended event on the receiver's device.
            """),
    CAN_5(MUST, """
            A cancel (or a reject, or a time-out) of call B does not affect call A, on the same device or another:
            the event names B, and A stays as it was.
            """, """
            S0 "Session ID of cancelled call"; facts.md Bugs 8
            """, """
            the session id of A in an event that B caused; A can no longer be accepted, rejected or ended; any event
            of A caused by B.
            """),
    CAN_6(MUST, """
            A cancel given as soon as `initiateCall` has answered is safe: by quiet the receiver has been told of
            the call and then of its cancel, or of neither. It never rings on.
            """, """
            S0 "Receiver's device when the caller cancels before they answer"; facts.md Bugs 3; OP-quick-cancel
            """, """
            `onIncomingCallReceived` without `onIncomingCallCancelled`, or the cancel told before the call.
            """),

    // BSY: busy
    BSY_1(MUST, """
            `rejectCall` with `busy` by the receiver on an `initiated` call, while on another call, succeeds; same
            session id and, where present, `busy`.
            """, """
            S2 "If the receiver is already on another call, you can reject"; S3 "as he/she is busy on another call"
            """, """
            refusal while the call is open to it; another session id or another status in the result.
            """),
    BSY_2(MUST, """
            When a call ends as busy, each listener on the caller's device gets `onOutgoingCallRejected` for that
            call exactly once.
            """, """
            S1 "Busy status sent to caller"; S0 ".rejected or .busy"
            """, """
            no such event by quiet; a second one.
            """),
    BSY_3(MUST, """
            The caller can tell busy from rejected: callStatus in that event is `busy`.
            """, """
            S2 "(not REJECTED) when the receiver is already on a call"; S4 "Receiver is busy on another call"
            """, """
            callStatus missing, `rejected` or anything else.
            """),
    BSY_4(MUST, """
            The payload of `onOutgoingCallRejected` after busy carries, and carries right: sessionID (of the call
            that was turned away), callType, callInitiator (its caller), callReceiver (the user called).
            """, """
            S0 "Session ID of rejected call", "User object of the caller", "User or Group that rejected"
            """, """
            one of the four fields missing or with another value, above all the session id of the receiver's other
            call.
            """),
    BSY_5(MUST, """
            Nobody else is told of busy: not the device that sent it, not an outsider, and not the other party of
            the receiver's running call.
            """, """
            S0 "Caller's device when the receiver rejects the call"
            """, """
            any event caused by it on those devices.
            """),
    BSY_6(MUST, """
            Turning call B away as busy leaves the running call A untouched: A stays `ongoing`, and its end is told
            to both sides as ever.
            """, """
            S2 "If the receiver is already on another call"; facts.md Bugs 1
            """, """
            any event of A caused by the busy; `endCall` on A refused; the end of A not told.
            """),
    BSY_7(MUST, """
            A call to a user who is on another call comes to a definite outcome in one of three ways: it rings there
            and the receiver decides; the initiate is refused; or the caller is told `busy` without anybody's doing.
            In no case is the running call touched or the second call accepted by itself.
            """, """
            S2 "Handle the CALL_STATUS_BUSY case when the receiver is already on another call"; facts.md Busy;
            OP-busy-by
            """, """
            success of the initiate and, by quiet, neither ringing at the receiver nor busy at the caller; an event
            of the running call.
            """),
    BSY_8(SHOULD, """
            `rejectCall` with `busy` is also taken from a receiver who is on no other call: the implementation takes
            the app at its word.
            """, """
            facts.md Statuses ("initiated to ... busy"); OP-busy-free
            """, """
            refusal (warning).
            """),

    // TMO: time-out
    TMO_1(MUST, """
            A call made without a timeout, and left undecided, is over 45 seconds after it was initiated: from then
            on no accept succeeds. An implementation that documents another default declares it (`defaultTimeout` in
            the agent protocol): it is then judged by that, with a warning.
            """, """
            S1 "Defaults to 45 seconds."; S1 "before it's automatically cancelled"
            """, """
            `acceptCall`, `rejectCall` of any status answered with success after the timeout.
            """),
    TMO_2(MUST, """
            A call does not time out early: until its timeout no time-out event comes, and an accept just before it
            succeeds.
            """, """
            S1 "The timeout duration in seconds for the call to be answered"
            """, """
            a terminal event that no command explains before the timeout; a refused accept before it.
            """),
    TMO_3(MUST, """
            A timeout given to `initiateCall` replaces the default, be it shorter or longer: TMO-1 and TMO-2 hold
            with it.
            """, """
            S1 "Set a custom timeout of 30 seconds (default is 45 seconds)"
            """, """
            time-out at another moment, above all at 45 s.
            """, CUSTOM_TIMEOUT),
    TMO_4(SHOULD, """
            On time-out each listener on the caller's device is told exactly once, by `onOutgoingCallRejected` with
            the call's sessionID, callType, callInitiator and callReceiver, and the status of OP-timeout-caller.
            """, """
            facts.md Time-out; S4 "Call was not answered"; OP-timeout-caller
            """, """
            no event (warning). A second event, another event, a wrong field or a status of another reading are
            failures (TMO-9, PAY-12).
            """),
    TMO_5(SHOULD, """
            On time-out each listener on the receiver's device is told exactly once, by `onIncomingCallCancelled`
            with the call's sessionID, callType, callInitiator and callReceiver, and the status of
            OP-timeout-receiver, so that it stops ringing.
            """, """
            S1 "before it's automatically cancelled"; facts.md Bugs 3; OP-timeout-receiver
            """, """
            no event (warning). A second event, another event, a wrong field or a status of another reading are
            failures (TMO-9, PAY-12).
            """),
    TMO_6(MUST, """
            A decision stops the timer: after a successful accept, reject, busy or cancel no time-out of that call
            happens, and an accepted call lasts beyond the timeout.
            """, """
            S1 "The timeout duration in seconds for the call to be answered"; facts.md Time-out
            """, """
            after the decision, at the timeout: any event of that call; an ongoing call that can no longer be ended.
            """),
    TMO_7(MUST, """
            Each call has its own timer, started once by its initiate: another call, a refused command, a listener
            change or a lookup neither stops, restarts nor shortens it.
            """, """
            S1 "The timeout duration in seconds for the call to be answered"
            """, """
            time-out of a call at the moment due for another, or counted from a later command; no time-out at all.
            """),
    TMO_8(MUST, """
            A timeout of zero or less, or with a fraction, has one of the outcomes of OP-timeout-not-positive and
            OP-timeout-fraction, and the call made by it has a timer that ends it.
            """, """
            facts.md Methods ("reads a value of 0 or less as 45"); OP-timeout-not-positive, OP-timeout-fraction
            """, """
            a call that rings beyond the longest moment the readings allow.
            """, CUSTOM_TIMEOUT),
    TMO_9(MUST, """
            Of one time-out each listener is told at most once, by no other event than the two named, with no status
            outside the readings, and no outsider is told.
            """, """
            S0 "Caller's device when the receiver rejects the call"; facts.md Time-out
            """, """
            two events of the time-out on one listener; an ended or accepted event; `busy`; any event on an
            outsider's device.
            """),

    // END: end
    END_1(MUST, """
            `endCall` on an `ongoing` call succeeds, on the caller's device as on the receiver's device that
            accepted; the result has the same session id and, where present, `ended`.
            """, """
            S2 "call CometChat.endCall() to notify other participants"; S4 "Call ended normally"
            """, """
            refusal; another session id or another status in the result.
            """),
    END_2(MUST, """
            When one user ends the call, each listener on the other user's device in the call gets
            `onCallEndedMessageReceived` for it exactly once.
            """, """
            S4 "The other participant receives onCallEndedMessageReceived callback"; S0 "Both caller and receiver
            when the call ends"
            """, """
            no such event by quiet; a second one; one that no successful (or indefinite) `endCall` explains.
            """),
    END_3(MUST, """
            The payload of `onCallEndedMessageReceived` carries, and carries right: sessionID and callStatus
            (`ended`).
            """, """
            S2 "The call contains final status and duration"; S4 "Call ended normally". (S0 announces a field list
            for this event but has none.)
            """, """
            one of the two missing or with another value.
            """),
    END_4(SHOULD, """
            That payload also carries callType, callInitiator (the caller, whoever ended), callReceiver, and what
            the duration can be made from: joinedAt and endedAt.
            """, """
            S2 "The call contains final status and duration"; facts.md Events
            """, """
            one of the five missing (warning). A wrong value is a failure (PAY-3, PAY-4).
            """),
    END_5(MUST, """
            The device that ended the call is told by `onCallEndedMessageReceived` exactly once or never, as
            OP-ender-told says, the same each time.
            """, """
            S0 "Both caller and receiver when the call ends"; S1 "Call ended by remote participant"; OP-ender-told
            """, """
            two events on one listener; another event; once told and once not (PAY-12).
            """),
    END_6(MUST, """
            Nobody else is told of the end: no outsider, nobody of another call, and nobody by another event.
            """, """
            S4 "This notifies the other participant"
            """, """
            any event caused by the end on those devices; a rejected or cancelled event on a device in the call.
            """),
    END_7(MUST, """
            `endCall` on a call that is still `initiated` is refused, by either side; the call rings on.
            """, """
            facts.md Statuses ("initiated to ended"); S3 "there are three options that can be possible"
            """, """
            success; any event caused by it; the call can no longer be accepted, rejected or cancelled.
            """),
    END_8(MUST, """
            A second `endCall` (a double tap, or the other side after it was told) has no effect: nobody is told
            again.
            """, """
            facts.md Statuses and Bugs 7; OP-repeat-command
            """, """
            a second `onCallEndedMessageReceived` of the session on one listener; endedAt changed.
            """),
    END_9(MUST, """
            `endCall` works right after the accept, before either side has entered the media session: it succeeds,
            the call is `ended`, the other side is told.
            """, """
            S4 "Always call CometChat.endCall() when ending a call."; facts.md Bugs 6
            """, """
            refusal; success and the other side not told; a later command on the call that only an open call allows
            succeeds.
            """),
    END_10(MUST, """
            Ending call A leaves call B, which rings on the same device, ringing: it can be accepted afterwards
            (after `clearActiveCall`, see OP-stale-blocks).
            """, """
            S0 "Unique call session identifier"; facts.md Bugs 8
            """, """
            any event of B caused by the end of A; B no longer open.
            """),

    // ACT: active call
    ACT_1(MUST, """
            `getActiveCall` gives only a call the device has part in (its own, one that rings there, one it
            accepted), and nothing on a fresh device or after `clearActiveCall`.
            """, """
            facts.md Methods ("the locally remembered call, or nothing"); agent protocol, Worlds
            """, """
            a call of other devices; any call before the first one; the cleared call.
            """, ACTIVE_CALL),
    ACT_2(MUST, """
            While a call is `ongoing` and not cleared, `getActiveCall` gives that call on both devices in the call.
            """, """
            facts.md Methods; S2 "To end an active call in the ringing flow"
            """, """
            null, or another session id, on a device in the call after quiet.
            """, ACTIVE_CALL),
    ACT_3(SHOULD, """
            The caller's device gives its own call from the success of `initiateCall` on; on a ringing device it is
            by OP-active-call-set.
            """, """
            facts.md Statuses (initiate while a call is active is refused, CALL_ALREADY_INITIATED)
            """, """
            null on the caller's device while its call rings (warning). Another call is a failure (ACT-1).
            """, ACTIVE_CALL),
    ACT_4(MUST, """
            The ongoing call stays the active call while another call rings, is rejected, turned away as busy,
            cancelled or timed out at the same device.
            """, """
            facts.md Bugs 2
            """, """
            `getActiveCall` gives the other call or null.
            """, ACTIVE_CALL),
    ACT_5(MUST, """
            `clearActiveCall` is local: no call changes, nobody is told, the other side's active call stays, and
            commands that name the session still work.
            """, """
            facts.md Methods ("local only"); S2 "to release resources"
            """, """
            any event caused by it; the call not endable by session id afterwards; the other device's active call
            gone.
            """, ACTIVE_CALL),
    ACT_6(MUST, """
            A call that was rejected, busy, cancelled or timed out never stands in the way of the next one: the
            devices it concerned can initiate and accept at once, without `clearActiveCall`. (Until quiet, and after
            a lost connection: section 1.3, "may lag".)
            """, """
            facts.md Bugs 2; S0 "On success, call CometChat.clearActiveCall() and CometChatCalls.endSession()"
            (asked for only after an end)
            """, """
            a refused initiate or accept that is explained by nothing but such a call.
            """),
    ACT_7(MUST, """
            After an end, once both devices have given `clearActiveCall`, both are as free as at the start: each can
            initiate, ring and accept.
            """, """
            S2 "together when a call ends to properly release all resources"
            """, """
            a refused initiate or accept; `getActiveCall` not null.
            """, ACTIVE_CALL),
    ACT_8(SHOULD, """
            A device forgets a call that was rejected, busy, cancelled or timed out by itself.
            """, """
            facts.md Bugs 2; OP-terminal-event-clears-active
            """, """
            `getActiveCall` still gives that call after quiet (warning).
            """, ACTIVE_CALL),

    // LIS: listeners
    LIS_1(MUST, """
            Several listeners with different ids on one device each get every event exactly once. (A platform with a
            single delegate: OP-single-listener.)
            """, """
            S2 "Each listener requires a unique listenerId string"; OP-single-listener
            """, """
            a listener without the event, or with it twice; an event under an id that is not registered.
            """),
    LIS_2(MUST, """
            A listener that was removed is not called any more, the others still are; its id can be registered again
            and then gets each event once.
            """, """
            S2 "to prevent duplicate registrations and enable targeted removal"; S4 "remove the call listener when
            it's no longer needed"
            """, """
            an event on a removed id after the removal was answered; a missing event on a kept one; two events after
            registering again.
            """),
    LIS_3(SHOULD, """
            A listener registered after an event gets no event for what has happened before.
            """, """
            S2 "is registered before the call is initiated"; OP-listener-late
            """, """
            `onIncomingCallReceived` of an earlier call on a listener registered after quiet (warning). Twice is a
            failure (RNG-1).
            """),
    LIS_4(MUST, """
            A listener registered while a call rings or is ongoing gets the later events of that call.
            """, """
            S2 "Register the CallListener to receive real-time call events."
            """, """
            a cancelled, accepted, rejected or ended event that other listeners of the device get and this one does
            not.
            """),
    LIS_5(MUST, """
            Registering the same id twice never makes an event come twice.
            """, """
            S2 "Each listener requires a unique listenerId string to prevent duplicate registrations";
            OP-listener-same-id
            """, """
            two notifications of one event under that id; none at all.
            """),
    LIS_6(MUST, """
            Listeners only listen: with or without them, and whatever is registered or removed meanwhile, the calls
            go their way, and the same id on another device has nothing to do with it.
            """, """
            S2 "Register the CallListener to receive real-time call events."
            """, """
            a command whose result differs because of listeners; removal on one device that silences another.
            """),

    // SES: media session
    SES_1(MUST, """
            Once a call is accepted, both devices in the call can generate a token (not empty) for its session id
            and start the session with it.
            """, """
            S2 "both participants need to start the call session"; S0 "Session ID to use for startSession"
            """, """
            a refused `generateToken` or `startSession` on a device in an ongoing call; an empty token.
            """, SESSIONS),
    SES_2(MUST, """
            Session commands do not make or change ringing: whoever gives them and in whatever status, no call event
            comes of them, no call is accepted or revived. (Leaving: OP-leave-without-end. One side alone:
            OP-one-sided-session.)
            """, """
            S4 "while the Calls SDK manages the actual call session"; OP-session-before-accept,
            OP-session-after-end, OP-session-not-in-call
            """, """
            a call event or another status of the call after such a command.
            """, SESSIONS),
    SES_3(MUST, """
            When one side ends a one-to-one call by `endCall` and `endSession` while both are in the session, the
            other side's device gets the session event `onCallEnded` for that session exactly once.
            """, """
            S1 "Remote participant (receives onCallEnded() callback)"; facts.md Methods ("1:1 calls only")
            """, """
            none by quiet; two; one on a device that is not in the session.
            """, SESSIONS),
    SES_4(SHOULD, """
            A device in the session is told `onUserJoined` and `onUserLeft` with the uid of the other user when that
            user enters and leaves.
            """, """
            S2 "onUserJoined", "onUserLeft"; facts.md Events
            """, """
            no such event by quiet (warning).
            """, SESSIONS),
    SES_5(MUST, """
            Both documented orders of ending work: `endCall`, then `clearActiveCall` and `endSession`; and leaving
            the session first, then `endCall`.
            """, """
            S2 "On success, call CometChat.clearActiveCall() and CometChatCalls.endSession()"; S4 "1. Leave the call
            session (Calls SDK)"
            """, """
            a refused step in either order (under OP-leave-without-end `call-ends`, the `endCall` that follows is
            REPEAT); the other side not told.
            """, SESSIONS),
    SES_6(SHOULD, """
            Leaving the session without `endCall` does not end the call: the other side gets no
            `onCallEndedMessageReceived`.
            """, """
            S4 "Without this, the other user won't know the call has ended"; OP-leave-without-end
            """, """
            that event after `endSession` alone (warning).
            """, SESSIONS),
    SES_7(MAY, """
            If only one side starts the session, the call may drop after a while.
            """, """
            S2 "if only one side renders the component"; OP-one-sided-session
            """, """
            nothing; what is seen is reported.
            """, SESSIONS),

    // GRP: groups
    GRP_1(MUST, """
            A call to a group rings at every other member: each listener on their devices gets
            `onIncomingCallReceived` exactly once, with the fields of RNG-2, receiverType `group` and the group as
            callReceiver. The initiator's device and non-members are not told.
            """, """
            S1 "sends a call request to a user or a group"; S0 "User or Group object receiving the call"
            """, """
            a member without the event or with two; a non-member or the initiator with one; a wrong field.
            """, GROUPS),
    GRP_2(MUST, """
            The first member who accepts makes the call `ongoing`: success, with the same session id; the initiator
            is told as OP-group-accept-told says, with the fields of ACC-3 (callReceiver by
            OP-group-receiver-field).
            """, """
            S0 "User or Group that accepted"; facts.md Groups
            """, """
            refusal; another status; an event that the reading does not have; a field of ACC-3 missing or wrong.
            """, GROUPS),
    GRP_3(MUST, """
            After one member accepted, the others are still invited: a further member's accept succeeds, and the
            call goes on for those who joined before.
            """, """
            facts.md Groups ("active while at least one member is joined")
            """, """
            refusal of a ringing member's accept; a terminal event on a joined device.
            """, GROUPS),
    GRP_4(MUST, """
            A member who has joined and accepts again changes nothing, and nobody is told again.
            """, """
            facts.md Groups ("joining twice ... refused"); OP-repeat-command
            """, """
            an accepted event caused by the second accept.
            """, GROUPS),
    GRP_5(MUST, """
            A member's reject takes only that member out: the call rings on for the others, who can accept, and they
            are not told. What the member who is out asks for next is refused (an accept: OP-group-change-mind; the
            same reject: OP-repeat-command).
            """, """
            S3 "in any group"; facts.md Groups ("call_rejected and call_busy are 1:1 only")
            """, """
            a cancelled event on another ringing member; a refused accept of another member.
            """, GROUPS),
    GRP_6(SHOULD, """
            `rejectCall` with `busy` on a group call is refused.
            """, """
            facts.md Groups ("busy does not exist in groups"); OP-group-busy
            """, """
            success (warning).
            """, GROUPS),
    GRP_7(MUST, """
            The initiator's cancel before anyone accepted reaches every ringing member exactly once, with the fields
            of CAN-3; after the first accept a cancel is refused.
            """, """
            S2 "The caller can cancel an outgoing call before it's answered"; facts.md Statuses
            """, """
            a ringing member without the event; success of the cancel on an ongoing call.
            """, GROUPS),
    GRP_8(MUST, """
            A group call times out only if nobody has joined; then it is over for all. If somebody has joined, the
            timeout neither ends the call nor tells the initiator `unanswered`.
            """, """
            facts.md Groups ("call_unanswered for a group only if nobody joins")
            """, """
            a time-out event on the initiator or a joined member of an ongoing call; a success on the call after its
            time-out.
            """, GROUPS),
    GRP_9(MUST, """
            `initiateCall` to a group that has an ongoing call is refused, and the ongoing call is untouched.
            """, """
            facts.md Groups ("a group that already has an ongoing call refuses another")
            """, """
            success; any event of the ongoing call.
            """, GROUPS),
    GRP_10(MUST, """
            `endCall` by a joined member takes effect once; by a member who is not joined, or has left, it is
            refused. The call is over at the latest when the last joined member has ended it; from then on it is
            terminal, and the group can be called again.
            """, """
            facts.md Groups ("leaving twice are refused", "active while at least one member is joined");
            OP-group-end
            """, """
            success for a member who is not joined; a second effect; commands of an open call that succeed after the
            last has left.
            """, GROUPS),
    GRP_11(MUST, """
            A user who is not a member of the group can neither call it nor act on its calls, and is never told of
            them.
            """, """
            facts.md Statuses ("unknown user / group, not a member")
            """, """
            success of such a command; any event on a non-member's device.
            """, GROUPS),

    // DEV: several devices of one user
    DEV_1(MUST, """
            A call rings on every connected device of the receiver: RNG-1 and RNG-2 hold for each of them.
            """, """
            S2 "On success, the receiver gets an onIncomingCallReceived() callback"; facts.md Events, Bugs 4
            """, """
            a device of the receiver without the event, or with two.
            """, SEVERAL_DEVICES_PER_USER),
    DEV_2(MUST, """
            A cancel reaches every device of the receiver that rings, each exactly once; so does a time-out, by
            OP-timeout-receiver.
            """, """
            S0 "Receiver's device when the caller cancels before they answer"; facts.md Bugs 3, 4
            """, """
            a device that rang and is not told by quiet (for the time-out: told differently from the others).
            """, SEVERAL_DEVICES_PER_USER),
    DEV_3(SHOULD, """
            When one device of the receiver accepts, the receiver's other devices are told exactly once, so that
            they stop ringing.
            """, """
            facts.md Events ("stop ringing") and Bugs 4; OP-other-devices-on-accept
            """, """
            no event (warning). Two events, or two readings, are failures (LIS-1, PAY-12).
            """, SEVERAL_DEVICES_PER_USER),
    DEV_4(SHOULD, """
            When one device of the receiver rejects or sends busy, the receiver's other devices are told exactly
            once, so that they stop ringing.
            """, """
            facts.md Events ("likewise onOutgoingCallRejected on reject"); OP-other-devices-on-reject
            """, """
            no event (warning). Two events, or two readings, are failures (LIS-1, PAY-12).
            """, SEVERAL_DEVICES_PER_USER),
    DEV_5(MUST, """
            After one device of the receiver has decided, a decision by another device of the receiver is refused,
            and what was decided stays: an accepted call goes on with the first device, a rejected one stays
            rejected.
            """, """
            facts.md Statuses ("second accept of a 1:1 call", "anything after a terminal status")
            """, """
            success of the later command; a further event on the caller's device; the first device no longer able to
            end the call.
            """, SEVERAL_DEVICES_PER_USER),
    DEV_6(MUST, """
            The caller's device is told of an outcome once, however many devices the receiver has.
            """, """
            S0 "Caller's device when the receiver accepts the call"; facts.md Bugs 5
            """, """
            as many events as the receiver has devices; one event for each reject.
            """, SEVERAL_DEVICES_PER_USER),
    DEV_7(MUST, """
            The caller's other devices are either told of the call as OP-initiator-other-devices and
            OP-caller-other-devices say, or not at all; they cannot accept it, and they never bring the caller's
            device a second event.
            """, """
            facts.md Events ("the initiator's other devices may get onIncomingCallReceived")
            """, """
            an event there that the readings do not have; success of an accept there.
            """, SEVERAL_DEVICES_PER_USER),
    DEV_8(MUST, """
            A cancel or end by a device of a party that is not itself the caller's device or in the call either is
            refused without effect, or takes full effect: the other side is told, its device in the call of the end,
            the receiver's devices of the cancel. (The acting user's own device: OP-user-or-device.)
            """, """
            facts.md Methods ("by a participant of an ongoing call"); OP-user-or-device
            """, """
            success, and the other side's device in the call (or a ringing device) is not told by quiet; the call is
            not over.
            """, SEVERAL_DEVICES_PER_USER),
    DEV_9(MUST, """
            At the end, the devices in the call are told as END-2 says, the others of both users as
            OP-other-devices-on-end says; afterwards every device of both users can take part in a new call.
            """, """
            S0 "Both caller and receiver when the call ends"
            """, """
            two ended events on one listener; a device of either user that cannot be called afterwards.
            """, SEVERAL_DEVICES_PER_USER),

    // NET: lost connection
    NET_1(MUST, """
            A command given on a disconnected device is refused, is indefinite, or takes full effect. It never
            answers with a success that the other side does not see once the device is connected again.
            """, """
            agent protocol, Errors; facts.md Network and push
            """, """
            success without the events and the status that belong to it, after `connect` and quiet.
            """, NETWORK),
    NET_2(MUST, """
            What a device missed while disconnected comes never, or once and in order, after `connect`; what happens
            after `connect` comes exactly once, on the listeners registered before.
            """, """
            facts.md Network and push, Bugs 5; OP-offline-events
            """, """
            an event twice; a cancel before its call; no event for what happens after the reconnection.
            """, NETWORK),
    NET_3(MUST, """
            A device that missed an outcome cannot undo it: its accept, reject, cancel or end on a call that is
            terminal by now is refused.
            """, """
            facts.md Statuses ("anything after a terminal status")
            """, """
            success; an event to the other side.
            """, NETWORK),
    NET_4(MUST, """
            A device that is not connected keeps nobody else from being told, and commands on other devices work as
            ever.
            """, """
            facts.md Network and push
            """, """
            a missing event, or a refused command, on a connected device.
            """, NETWORK),
    NET_5(SHOULD, """
            A call does not ring for ever because the caller's device has vanished: it times out all the same.
            """, """
            S1 "before it's automatically cancelled"; OP-timeout-caller-offline
            """, """
            an accept that succeeds after the timeout while the caller's device is disconnected (warning).
            """, NETWORK),
    NET_6(MUST, """
            An ongoing call can be ended by one side while the other is disconnected, and is then over for both.
            """, """
            S2 "call CometChat.endCall() to notify other participants"; facts.md Network and push
            """, """
            refusal; success of the returning device's `endCall` with a second effect; its `getActiveCall` blocks it
            after `clearActiveCall`.
            """, NETWORK),

    // ARG: bad input
    ARG_1(MUST, """
            `initiateCall` to an unknown user, an unknown group, nobody (empty id) or oneself is refused.
            """, """
            S2 "Verify the receiver UID/GUID exists"; facts.md Statuses ("calling oneself")
            """, """
            success; any event.
            """),
    ARG_2(MUST, """
            `acceptCall`, `rejectCall` and `endCall` with an unknown or empty session id are refused.
            """, """
            S2 "you'll need it for accept, reject, cancel, and starting the session"; facts.md Statuses ("unknown
            session")
            """, """
            success; any event; any open call touched.
            """),
    ARG_3(MUST, """
            An outsider can neither accept, reject, cancel, turn away as busy nor end a call, in any status.
            """, """
            facts.md Statuses ("by someone who is not part of the call")
            """, """
            success; any event; the call no longer as it was.
            """),
    ARG_4(SHOULD, """
            `initiateCall` with a receiver type or a call type that is not one of those documented, or with an id
            that is not of the given receiver type, is refused.
            """, """
            S1 "The type of the receiver: .user or .group", "The type of the call: .audio or .video"
            """, """
            success; any event.
            """),
    ARG_5(MUST, """
            `rejectCall` with a status other than `rejected`, `cancelled` and `busy` is refused, and the call rings
            on. (`unanswered` by the caller: OP-reject-unanswered.)
            """, """
            S3 "The possible values for the status can be one of the below"; facts.md Statuses ("anything to
            initiated")
            """, """
            success; any event; the call no longer open.
            """),
    ARG_6(SHOULD, """
            Where the implementation says that it uses the documented error codes, a refusal carries one that
            facts.md names for that case (any code, where facts.md names none).
            """, """
            facts.md Statuses (table of attempts)
            """, """
            `data.code` missing, or one of another case (warning).
            """, ERROR_CODES),

    // RACE: concurrent commands
    RACE_1(MUST, """
            If the caller's cancel and the receiver's accept, reject or busy are under way together, exactly one
            takes effect: it succeeds, the other is refused, and all events are those of the winner.
            """, """
            S0 "Receiver's device when the caller cancels before they answer"; facts.md Bugs 11
            """, """
            two successes; none (both refused); events of both; the receiver `ongoing` while the caller has
            cancelled.
            """),
    RACE_2(MUST, """
            If a decision comes at the moment of the time-out, exactly one of accept, reject, busy, cancel and
            time-out takes effect, on both sides.
            """, """
            S1 "before it's automatically cancelled"; facts.md Time-out
            """, """
            a success and a time-out event of the same call; the caller told `unanswered` while the receiver's
            accept succeeded; neither.
            """),
    RACE_3(MUST, """
            If two devices of the receiver decide together (accept and accept, or accept and reject or busy),
            exactly one takes effect; the other is refused.
            """, """
            facts.md Statuses ("second accept of a 1:1 call"), Bugs 4
            """, """
            two successes; two outcomes told to the caller; none.
            """, SEVERAL_DEVICES_PER_USER),
    RACE_4(MUST, """
            If both sides end together, the call ends once: at least one `endCall` succeeds, and no listener gets
            more than one ended event. (If both succeed, each may be told of the other's end or not; that shows
            nothing of OP-ender-told or OP-repeat-command.)
            """, """
            facts.md Bugs 7; S0 "Both caller and receiver when the call ends"
            """, """
            both refused; two ended events on one listener; a device in the call that neither succeeded in ending
            nor is told.
            """),
    RACE_5(MUST, """
            If two users call each other together, each call is a call of its own, or one of the two initiates is
            refused (OP-glare). Not both are refused, and no call is accepted by itself.
            """, """
            S4 "allowing them to initiate calls and respond to incoming call requests"; OP-glare
            """, """
            both refused; one session id for both; an accepted event without an accept.
            """),
    RACE_6(MUST, """
            Initiates given together do not mix: two callers of one receiver make two calls (or what OP-busy-by and
            OP-busy-when say); two initiates on one device make one call, and the other is refused.
            """, """
            S0 "Unique call session identifier"; facts.md Statuses
            """, """
            one session id in two results; fields of one call in events of the other; two calls ringing out from one
            device.
            """),
    RACE_7(MUST, """
            Whatever raced, by quiet both sides agree: what each device was answered and told fits one and the same
            outcome of the call, and what follows (accept, end, a new call) behaves by that outcome.
            """, """
            facts.md Bugs 11; S4 "the other user won't know the call has ended" (the harm described)
            """, """
            one side's last word is `ongoing` and the other side's terminal; two different terminal outcomes; a side
            with no word at all.
            """),
    RACE_8(MUST, """
            A command without a definite answer has happened or has not: all later evidence fits one of the two, on
            both sides.
            """, """
            agent protocol, Errors ("indefinite")
            """, """
            evidence that fits neither.
            """),

    // PAY: payload, identity, order in time
    PAY_1(MUST, """
            The session id of a call is the same in the initiate result and in every event and result of that call,
            on all sides.
            """, """
            S2 "Store the sessionId from initiateCall() or onIncomingCallReceived()"; S3 "The unique session ID
            available in the Call object"
            """, """
            an event or result of the call with another session id, or one whose session id no initiate gave.
            """),
    PAY_2(MUST, """
            Session ids are unique: no two calls of a world share one, not even after the first is terminal.
            """, """
            S0 "Unique call session identifier"
            """, """
            the same session id in two initiate results.
            """),
    PAY_3(MUST, """
            What a call is does not change: callType, callInitiator, callReceiver and receiverType have the same
            values wherever they are seen, on every listener of every side. (callReceiver of a group call:
            OP-group-receiver-field.)
            """, """
            S0 (the field lists of the events)
            """, """
            two different values of one field of one call.
            """),
    PAY_4(MUST, """
            Times are in order: initiatedAt <= joinedAt <= endedAt; a call that was never accepted has no joinedAt
            (or zero) in what anybody is told of it.
            """, """
            S0 "Timestamp when call was initiated", "Timestamp when call was accepted"; facts.md Bugs 6
            """, """
            an earlier time for a later step; a negative time; joinedAt above zero on a rejected, busy, cancelled or
            unanswered call.
            """),
    PAY_5(SHOULD, """
            The differences between these times fit the time that passed between the commands.
            """, """
            S0 "Timestamp when call was accepted"; S2 "The call contains final status and duration"
            """, """
            a difference that is off by more than 2 s (1 s in virtual time) (warning). In a group call, joinedAt may
            be that of the first accept.
            """),
    PAY_6(MUST, """
            Every callStatus is one of the eight documented, and it fits its place: `initiated` in the incoming
            event, `ongoing` in the accepted event, `rejected` or `busy` in the rejected event, `cancelled` in the
            cancelled event, `ended` in the ended event; time-out, other devices and OP-role-check `taken` as the
            open points say.
            """, """
            S4 (Call Status Values); S0 ".rejected or .busy"
            """, """
            another value, or a value that belongs to another event.
            """),
    PAY_7(MUST, """
            After a terminal status nothing more is sent for that session: a listener gets at most one of the
            rejected, cancelled and ended events of a call, and nothing of the call after it. The acting device gets
            nothing after its own terminal command, but for OP-ender-told. (A device told to stop ringing by
            OP-other-devices-on-accept may still be told of the end by OP-other-devices-on-end. In groups, a
            member's reject ends nothing: the initiator may be told of several, and whoever was told of one may
            still be told of accepts and of the end.)
            """, """
            S4 "The call has ended"; facts.md Statuses ("anything after a terminal status")
            """, """
            any further event of the session by quiet, or in whatever follows in the world.
            """),
    PAY_8(MUST, """
            The events of one call come to each listener in the order of the flow: incoming before cancelled and
            ended, accepted before ended.
            """, """
            S2 "Call Flow" (its order); facts.md Methods ("Order rules")
            """, """
            another order; a cancelled event without an incoming one before it, on a listener of the receiver that
            was registered, and whose device was connected, all along.
            """),
    PAY_9(MUST, """
            A terminal status is final: every later accept, reject, busy, cancel and end of that call is refused
            (the repeated command: OP-repeat-command).
            """, """
            facts.md Statuses ("anything after a terminal status")
            """, """
            success of such a command with another status than the call has, or by another device than
            OP-repeat-command names.
            """),
    PAY_10(MUST, """
            A refused command has no effect: nobody is told, no call, timer or active call changes, and what was
            legal before is legal afterwards.
            """, """
            agent protocol, Errors ("refused: the implementation said no, and nothing happened")
            """, """
            any event that only the refused command explains; a later command whose outcome shows that it took
            effect.
            """),
    PAY_11(MUST, """
            Nothing comes of nothing: every event is explained by a command that succeeded (or is indefinite) or by
            a time-out; and a success has its effect, with all the events that belong to it.
            """, """
            S2 "On success, the receiver gets an onIncomingCallReceived() callback"; facts.md Bugs 5
            """, """
            an event without a cause; a success whose later consequences are those of a refusal.
            """),
    PAY_12(MUST, """
            Each open point is read the same way throughout a run.
            """, """
            section 4 (a reading is a constant of the implementation)
            """, """
            two observations that need two readings of one point, unless it is marked *per occurrence*.
            """),
    PAY_13(MAY, """
            Payloads and results may carry further fields (a duration, for one), and fields that are listed for
            other events only.
            """, """
            agent protocol, Commands ("Further fields are kept and not judged"); S2 "The call contains final status
            and duration"
            """, """
            nothing; what is seen is reported.
            """),
    PAY_14(MUST, """
            Worlds are separate: no event, call, listener or active call of one world is seen in another, also where
            a name is opened again; a session id of one is unknown in another; and a closed world sends nothing.
            """, """
            agent protocol, Worlds
            """, """
            an event whose session was made in another world; success of a command on a session of another world; an
            event on a listener of another world; an event of a world whose `closeWorld` was answered.
            """),
    PAY_15(SHOULD, """
            The times of a call are facts of the call, not of a device: initiatedAt, and (one-to-one) joinedAt and
            endedAt once set, have the same values wherever they are seen. A time of zero counts as left out.
            """, """
            S0 "Timestamp when call was initiated", "Timestamp when call was accepted"
            """, """
            two different values of one time of one call.
            """);

    private final Level level;
    private final String statement;
    private final String source;
    private final String violatedBy;
    private final Optional<Capability> need;

    Requirement(Level level, String statement, String source, String violatedBy) {
        this(level, statement, source, violatedBy, Optional.empty());
    }

    Requirement(Level level, String statement, String source, String violatedBy, Capability need) {
        this(level, statement, source, violatedBy, Optional.of(need));
    }

    Requirement(Level level, String statement, String source, String violatedBy, Optional<Capability> need) {
        this.level = level;
        this.statement = Prose.joined(statement);
        this.source = Prose.joined(source);
        this.violatedBy = Prose.joined(violatedBy);
        this.need = need;
    }

    /** The requirement of that id, such as {@code ACC-1}, in any case of letters. */
    public static Optional<Requirement> byId(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equalsIgnoreCase(id)).findFirst();
    }

    /** The id as people write it, such as {@code ACC-1}. */
    public String id() {
        return name().replace('_', '-');
    }

    public Level level() {
        return level;
    }

    public String statement() {
        return statement;
    }

    /** Where it comes from, with short quotes. */
    public String source() {
        return source;
    }

    /** The observations that violate it. */
    public String violatedBy() {
        return violatedBy;
    }

    /** The capability without which an implementation cannot be held to it; empty if it holds for everybody. */
    public Optional<Capability> need() {
        return need;
    }
}
