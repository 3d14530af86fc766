package dev.ringspec.model.spec;

import static dev.ringspec.model.spec.Dialect.ANDROID;
import static dev.ringspec.model.spec.Dialect.FLUTTER;
import static dev.ringspec.model.spec.Dialect.IOS;
import static dev.ringspec.model.spec.Dialect.IOS_LEGACY;
import static dev.ringspec.model.spec.Dialect.JAVASCRIPT;
import static dev.ringspec.model.spec.Dialect.OBJECTIVE_C;
import static dev.ringspec.model.spec.Forms.nowhere;
import static dev.ringspec.model.spec.Forms.shown;
import static dev.ringspec.model.spec.Term.Kind.AROUND;
import static dev.ringspec.model.spec.Term.Kind.CALL_TYPE;
import static dev.ringspec.model.spec.Term.Kind.COMMAND;
import static dev.ringspec.model.spec.Term.Kind.EVENT;
import static dev.ringspec.model.spec.Term.Kind.FIELD;
import static dev.ringspec.model.spec.Term.Kind.PARAMETER;
import static dev.ringspec.model.spec.Term.Kind.RECEIVER_TYPE;
import static dev.ringspec.model.spec.Term.Kind.SESSION_EVENT;
import static dev.ringspec.model.spec.Term.Kind.STATUS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The vocabulary of the agent protocol, and what the documents of each platform write for it (catalogue 5.6). Names that the
 * documents show and the protocol has no word for stand at the end, with what becomes of them.
 */
public enum Term {
    ADD_CALL_LISTENER(
            COMMAND,
            "addCallListener",
            shown(JAVASCRIPT, "addCallListener", "CometChat.addCallListener(listenerId, listener)")
                    .and(IOS, "calldelegate", "CometChat.calldelegate = self")
                    .and(OBJECTIVE_C, "setCalldelegate:", "[CometChat setCalldelegate:self]")
                    .and(IOS_LEGACY, "calldelegate", "CometChat.calldelegate = self")
                    .and(FLUTTER, "addCallListener", "CometChat.addCallListener(listenerID, listener)")
                    .notIn(ANDROID)),
    REMOVE_CALL_LISTENER(
            COMMAND,
            "removeCallListener",
            shown(JAVASCRIPT, "removeCallListener", "CometChat.removeCallListener(listenerId)")
                    .and(FLUTTER, "removeCallListener", "CometChat.removeCallListener(listenerID)")
                    .notIn(IOS, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    INITIATE_CALL(
            COMMAND,
            "initiateCall",
            shown(JAVASCRIPT, "initiateCall", "CometChat.initiateCall(call)")
                    .and(
                            IOS,
                            "initiateCall(call:)",
                            "CometChat.initiateCall(call:onSuccess:)",
                            "CometChat.initiateCall(call:timeout:onSuccess:)")
                    .and(OBJECTIVE_C, "initiateCallWithCall:", "[CometChat initiateCallWithCall:onSuccess:onError:]")
                    .and(IOS_LEGACY, "initiateCall", "initiateCall()")
                    .and(FLUTTER, "initiateCall", "CometChat.initiateCall(call, onSuccess:, onError:)")
                    .notIn(ANDROID)),
    ACCEPT_CALL(
            COMMAND,
            "acceptCall",
            shown(JAVASCRIPT, "acceptCall", "CometChat.acceptCall(sessionId)")
                    .and(IOS, "acceptCall(sessionID:)", "CometChat.acceptCall(sessionID:onSuccess:)")
                    .and(
                            OBJECTIVE_C,
                            "acceptCallWithSessionID:",
                            "[CometChat acceptCallWithSessionID:onSuccess:onError:]")
                    .and(IOS_LEGACY, "acceptCall", "acceptCall()")
                    .and(FLUTTER, "acceptCall", "CometChat.acceptCall(sessionId, onSuccess:, onError:)")
                    .notIn(ANDROID)),
    REJECT_CALL(
            COMMAND,
            "rejectCall",
            shown(JAVASCRIPT, "rejectCall", "CometChat.rejectCall(sessionId, status)")
                    .and(IOS, "rejectCall(sessionID:status:)", "CometChat.rejectCall(sessionID:status:onSuccess:)")
                    .and(
                            OBJECTIVE_C,
                            "rejectCallWithSessionID:status:",
                            "[CometChat rejectCallWithSessionID:status:onSuccess:onError:]")
                    .and(
                            IOS_LEGACY,
                            "rejectCall",
                            "rejectCall()",
                            "rejectCall(\"rejected\")",
                            "rejectCall(\"cancelled\")")
                    .and(FLUTTER, "rejectCall", "CometChat.rejectCall(sessionId, status, onSuccess:, onError:)")
                    .notIn(ANDROID)),
    END_CALL(
            COMMAND,
            "endCall",
            shown(JAVASCRIPT, "endCall", "CometChat.endCall(sessionId)")
                    .and(IOS, "endCall(sessionID:)", "CometChat.endCall(sessionID:) { … } onError: { … }")
                    .and(FLUTTER, "endCall", "CometChat.endCall(sessionId, onSuccess:, onError:)")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    GET_ACTIVE_CALL(COMMAND, "getActiveCall", nowhere()),
    CLEAR_ACTIVE_CALL(
            COMMAND,
            "clearActiveCall",
            shown(JAVASCRIPT, "clearActiveCall", "CometChat.clearActiveCall()")
                    .and(IOS, "clearActiveCall()", "CometChat.clearActiveCall()")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    GENERATE_TOKEN(
            COMMAND,
            "generateToken",
            shown(JAVASCRIPT, "generateToken", "CometChatCalls.generateToken(sessionId, authToken)")
                    .and(
                            IOS,
                            "generateToken(authToken:sessionID:)",
                            "CometChatCalls.generateToken(authToken:sessionID:) { … } onError: { … }")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    START_SESSION(
            COMMAND,
            "startSession",
            shown(JAVASCRIPT, "CometChatCalls.Component", "<CometChatCalls.Component callSettings={…} callToken={…} />")
                    .and(
                            IOS,
                            "startSession(callToken:callSetting:view:)",
                            "CometChatCalls.startSession(callToken:callSetting:view:) { … } onError: { … }")
                    .and(IOS_LEGACY, "startSession", "startSession()", "startCall()")
                    .and(
                            FLUTTER,
                            "joinSession",
                            "CometChatCalls.joinSession(sessionId:, sessionSettings:, onSuccess:, onError:)")
                    .notIn(OBJECTIVE_C, ANDROID)),
    END_SESSION(
            COMMAND,
            "endSession",
            shown(JAVASCRIPT, "endSession", "CometChatCalls.endSession()")
                    .and(IOS, "endSession()", "CometChatCalls.endSession()")
                    .and(FLUTTER, "leaveSession", "CallSession.getInstance()?.leaveSession()")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    DISCONNECT(COMMAND, "disconnect", nowhere()),
    CONNECT(COMMAND, "connect", nowhere()),

    // Events of a call listener
    INCOMING_CALL_RECEIVED(
            EVENT,
            "onIncomingCallReceived",
            shown(JAVASCRIPT, "onIncomingCallReceived", "onIncomingCallReceived(call)")
                    .and(IOS, "onIncomingCallReceived", "onIncomingCallReceived(incomingCall:error:)")
                    .and(OBJECTIVE_C, "onIncomingCallReceivedWithIncomingCall:error:")
                    .and(IOS_LEGACY, "onIncomingCallReceived", "onIncomingCallReceived(incomingCall:error:)")
                    .and(FLUTTER, "onIncomingCallReceived", "onIncomingCallReceived(call)")
                    .notIn(ANDROID)),
    OUTGOING_CALL_ACCEPTED(
            EVENT,
            "onOutgoingCallAccepted",
            shown(JAVASCRIPT, "onOutgoingCallAccepted", "onOutgoingCallAccepted(call)")
                    .and(IOS, "onOutgoingCallAccepted", "onOutgoingCallAccepted(acceptedCall:error:)")
                    .and(OBJECTIVE_C, "onOutgoingCallAcceptedWithAcceptedCall:error:")
                    .and(FLUTTER, "onOutgoingCallAccepted", "onOutgoingCallAccepted(call)")
                    .notIn(IOS_LEGACY, ANDROID)),
    OUTGOING_CALL_REJECTED(
            EVENT,
            "onOutgoingCallRejected",
            shown(JAVASCRIPT, "onOutgoingCallRejected", "onOutgoingCallRejected(call)")
                    .and(IOS, "onOutgoingCallRejected", "onOutgoingCallRejected(rejectedCall:error:)")
                    .and(OBJECTIVE_C, "onOutgoingCallRejectedWithRejectedCall:error:")
                    .and(FLUTTER, "onOutgoingCallRejected", "onOutgoingCallRejected(call)")
                    .notIn(IOS_LEGACY, ANDROID)),
    INCOMING_CALL_CANCELLED(
            EVENT,
            "onIncomingCallCancelled",
            shown(JAVASCRIPT, "onIncomingCallCancelled", "onIncomingCallCancelled(call)")
                    .and(
                            IOS,
                            "onIncomingCallCanceled",
                            "onIncomingCallCanceled(canceledCall:error:)",
                            "onIncomingCallCancelled(canceledCall:error:)")
                    .and(OBJECTIVE_C, "onIncomingCallCanceledWithCanceledCall:error:")
                    .and(FLUTTER, "onIncomingCallCancelled", "onIncomingCallCancelled(call)")
                    .and(ANDROID, "onIncomingCallCancelled")
                    .notIn(IOS_LEGACY)),
    CALL_ENDED_MESSAGE_RECEIVED(
            EVENT,
            "onCallEndedMessageReceived",
            shown(JAVASCRIPT, "onCallEndedMessageReceived", "onCallEndedMessageReceived(call)")
                    .and(IOS, "onCallEndedMessageReceived", "onCallEndedMessageReceived(endedCall:error:)")
                    .and(FLUTTER, "onCallEndedMessageReceived", "onCallEndedMessageReceived(call)")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, ANDROID)),

    // Events of a media session
    USER_JOINED(
            SESSION_EVENT,
            "onUserJoined",
            shown(JAVASCRIPT, "onUserJoined", "onUserJoined(user)")
                    .notIn(IOS, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    USER_LEFT(
            SESSION_EVENT,
            "onUserLeft",
            shown(JAVASCRIPT, "onUserLeft", "onUserLeft(user)").notIn(IOS, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    CALL_ENDED(
            SESSION_EVENT,
            "onCallEnded",
            shown(JAVASCRIPT, "onCallEnded", "onCallEnded()")
                    .and(IOS, "onCallEnded", "onCallEnded()")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),

    INITIATED(
            STATUS,
            "initiated",
            shown(IOS, ".initiated").and(FLUTTER, "initiated").notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    ONGOING(
            STATUS,
            "ongoing",
            shown(IOS, ".ongoing").and(FLUTTER, "ongoing").notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    BUSY(
            STATUS,
            "busy",
            shown(JAVASCRIPT, "CALL_STATUS.BUSY", "CometChat.CALL_STATUS.BUSY", "CALL_STATUS_BUSY")
                    .and(IOS, ".busy")
                    .and(OBJECTIVE_C, "callStatusBusy")
                    .and(IOS_LEGACY, ".busy", ".busy", "busy")
                    .and(FLUTTER, "busy")
                    .notIn(ANDROID)),
    REJECTED(
            STATUS,
            "rejected",
            shown(JAVASCRIPT, "CALL_STATUS.REJECTED", "CometChat.CALL_STATUS.REJECTED", "CALL_STATUS_REJECTED")
                    .and(IOS, ".rejected")
                    .and(OBJECTIVE_C, "callStatusRejected")
                    .and(IOS_LEGACY, ".rejected", "CometChatConstants.callStatus.rejected", ".rejected", "rejected")
                    .and(FLUTTER, "callStatusRejected", "CometChatConstants.callStatusRejected", "rejected")
                    .notIn(ANDROID)),
    CANCELLED(
            STATUS,
            "cancelled",
            shown(JAVASCRIPT, "CALL_STATUS.CANCELLED", "CometChat.CALL_STATUS.CANCELLED", "CALL_STATUS_CANCELLED")
                    .and(IOS, ".cancelled")
                    .and(OBJECTIVE_C, "callStatusCancelled")
                    .and(IOS_LEGACY, ".cancelled", "CometChatConstants.callStatus.cancelled", ".cancelled", "cancelled")
                    .and(FLUTTER, "callStatusCancelled", "CometChatConstants.callStatusCancelled", "cancelled")
                    .notIn(ANDROID)),
    ENDED(STATUS, "ended", shown(FLUTTER, "ended").notIn(JAVASCRIPT, IOS, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    MISSED(STATUS, "missed", shown(FLUTTER, "missed").notIn(JAVASCRIPT, IOS, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    UNANSWERED(
            STATUS,
            "unanswered",
            shown(FLUTTER, "unanswered").notIn(JAVASCRIPT, IOS, OBJECTIVE_C, IOS_LEGACY, ANDROID)),

    USER(
            RECEIVER_TYPE,
            "user",
            shown(JAVASCRIPT, "RECEIVER_TYPE.USER", "CometChat.RECEIVER_TYPE.USER")
                    .and(IOS, ".user")
                    .and(OBJECTIVE_C, "ReceiverTypeUser")
                    .and(IOS_LEGACY, "user")
                    .and(FLUTTER, "receiverTypeUser", "CometChatConstants.receiverTypeUser")
                    .notIn(ANDROID)),
    GROUP(
            RECEIVER_TYPE,
            "group",
            shown(JAVASCRIPT, "RECEIVER_TYPE.GROUP", "CometChat.RECEIVER_TYPE.GROUP")
                    .and(IOS, ".group")
                    .and(IOS_LEGACY, "group")
                    .and(FLUTTER, "receiverTypeGroup", "CometChatConstants.receiverTypeGroup")
                    .notIn(OBJECTIVE_C, ANDROID)),
    AUDIO(
            CALL_TYPE,
            "audio",
            shown(JAVASCRIPT, "CALL_TYPE.AUDIO", "CometChat.CALL_TYPE.AUDIO")
                    .and(IOS, ".audio")
                    .and(IOS_LEGACY, "audio")
                    .and(FLUTTER, "callTypeAudio", "CometChatConstants.callTypeAudio")
                    .notIn(OBJECTIVE_C, ANDROID)),
    VIDEO(
            CALL_TYPE,
            "video",
            shown(JAVASCRIPT, "CALL_TYPE.VIDEO", "CometChat.CALL_TYPE.VIDEO")
                    .and(IOS, ".video")
                    .and(OBJECTIVE_C, "CallTypeVideo")
                    .and(IOS_LEGACY, "video")
                    .and(FLUTTER, "callTypeVideo", "CometChatConstants.callTypeVideo")
                    .notIn(ANDROID)),

    // Fields of a Call
    SESSION_ID(
            FIELD,
            "sessionId",
            shown(JAVASCRIPT, "getSessionId()", "call.getSessionId()", "sessionId")
                    .and(IOS, "sessionID", "sessionID: String?")
                    .and(OBJECTIVE_C, "sessionID", "call.sessionID")
                    .and(IOS_LEGACY, "sessionID")
                    .and(FLUTTER, "sessionId", "call.sessionId")
                    .notIn(ANDROID)),
    TYPE_OF_CALL(
            FIELD,
            "callType",
            shown(JAVASCRIPT, "callType", "new CometChat.Call(…, callType, …)")
                    .and(IOS, "callType", "callType: CallType", "CometChat.CallType")
                    .and(OBJECTIVE_C, "callType", "callType:")
                    .and(IOS_LEGACY, "callType")
                    .and(FLUTTER, "callType", "Call(…, callType)")
                    .and(ANDROID, "type", "Call(…, type)")),
    CALL_STATUS(
            FIELD,
            "callStatus",
            shown(IOS, "callStatus", "callStatus: CallStatus", "CometChatConstants.callStatus")
                    .and(IOS_LEGACY, "status", "status", "CometChatConstants.callStatus")
                    .notIn(JAVASCRIPT, OBJECTIVE_C, FLUTTER, ANDROID)),
    CALL_INITIATOR(
            FIELD,
            "callInitiator",
            shown(IOS, "callInitiator", "callInitiator: User?")
                    .and(FLUTTER, "callInitiator", "call.callInitiator", "call.callInitiator?.name")
                    .notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    CALL_RECEIVER(
            FIELD,
            "callReceiver",
            shown(IOS, "callReceiver", "callReceiver: AppEntity?")
                    .notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    TYPE_OF_RECEIVER(
            FIELD,
            "receiverType",
            shown(JAVASCRIPT, "receiverType", "new CometChat.Call(…, receiverType)")
                    .and(IOS, "receiverType", "receiverType: ReceiverType", "CometChat.ReceiverType")
                    .and(OBJECTIVE_C, "receiverType", "receiverType:")
                    .and(IOS_LEGACY, "receiverType")
                    .and(FLUTTER, "receiverType", "Call(…, receiverType, …)")
                    .and(ANDROID, "receiverType", "Call(…, receiverType, …)")),
    INITIATED_AT(
            FIELD,
            "initiatedAt",
            shown(IOS, "initiatedAt", "initiatedAt: Double")
                    .notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    JOINED_AT(
            FIELD,
            "joinedAt",
            shown(IOS, "joinedAt", "joinedAt: Double").notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    ENDED_AT(FIELD, "endedAt", nowhere()),

    // Parameters that are no field of a Call
    RECEIVER_ID(
            PARAMETER,
            "receiverId",
            shown(JAVASCRIPT, "receiverID", "new CometChat.Call(receiverID, …)")
                    .and(IOS, "receiverID", "receiverID", "receiverId:")
                    .and(OBJECTIVE_C, "receiverID", "receiverID", "initWithReceiverId:")
                    .and(IOS_LEGACY, "receiverID")
                    .and(FLUTTER, "receiverID", "Call(receiverID, …)")
                    .and(ANDROID, "receiverId", "Call(receiverId, …)")),
    TIMEOUT(
            PARAMETER,
            "timeout",
            shown(IOS, "timeout", "timeout:").notIn(JAVASCRIPT, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    STATUS_GIVEN(
            PARAMETER,
            "status",
            shown(JAVASCRIPT, "status", "rejectCall(…, status)")
                    .and(IOS, "status", "status:", "CometChatConstants.callStatus")
                    .and(OBJECTIVE_C, "status", "status:")
                    .and(IOS_LEGACY, "status")
                    .and(FLUTTER, "status", "rejectCall(…, status, …)")
                    .notIn(ANDROID)),
    LISTENER_ID(
            PARAMETER,
            "listenerId",
            shown(JAVASCRIPT, "listenerId").and(FLUTTER, "listenerID").notIn(IOS, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    TOKEN(
            PARAMETER,
            "token",
            shown(JAVASCRIPT, "callToken", "callToken={…}")
                    .and(IOS, "callToken", "callToken:")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),

    // What the protocol has no name for
    CALL(
            AROUND,
            "made of receiverId, receiverType and callType",
            shown(JAVASCRIPT, "Call", "new CometChat.Call(receiverID, callType, receiverType)")
                    .and(IOS, "Call", "Call(receiverId:callType:receiverType:)")
                    .and(OBJECTIVE_C, "Call", "[[Call alloc] initWithReceiverId:callType:receiverType:]")
                    .and(IOS_LEGACY, "Call")
                    .and(FLUTTER, "Call", "Call(receiverID, receiverType, callType)")
                    .and(ANDROID, "Call", "Call(receiverId, receiverType, type)")),
    LISTENER(
            AROUND,
            "callEvent: one notification for each callback",
            shown(JAVASCRIPT, "CallListener", "new CometChat.CallListener({…})")
                    .and(IOS, "CometChatCallDelegate")
                    .and(OBJECTIVE_C, "CometChatCallDelegate")
                    .and(IOS_LEGACY, "CometChatCallDelegate", "CometChatCallDelegate", "CallListener")
                    .and(FLUTTER, "CallListener", "CallListener(…)")
                    .notIn(ANDROID)),
    SUCCESS(
            AROUND,
            "the result of the response",
            shown(JAVASCRIPT, "then", ".then((call) => …)", "await")
                    .and(IOS, "onSuccess", "onSuccess: { call in … }")
                    .and(OBJECTIVE_C, "onSuccess:", "onSuccess:^(Call *call) {…}")
                    .and(FLUTTER, "onSuccess", "onSuccess: (Call call) {…}")
                    .notIn(IOS_LEGACY, ANDROID)),
    REFUSAL(
            AROUND,
            "error 1 of the response",
            shown(JAVASCRIPT, "error", ".then(…, (error) => …)")
                    .and(IOS, "CometChatException", "onError: { error in … }", "{ error in … }")
                    .and(OBJECTIVE_C, "CometChatException", "onError:^(CometChatException *error) {…}")
                    .and(
                            FLUTTER,
                            "CometChatException",
                            "onError: (CometChatException e) {…}",
                            "onError: (CometChatCallsException e) {…}")
                    .notIn(IOS_LEGACY, ANDROID)),
    REASON(
            AROUND,
            "message of the error",
            shown(IOS, "errorDescription", "error?.errorDescription")
                    .and(OBJECTIVE_C, "errorDescription", "[error errorDescription]")
                    .and(FLUTTER, "message", "e.message")
                    .notIn(JAVASCRIPT, IOS_LEGACY, ANDROID)),
    AUTH_TOKEN(
            AROUND,
            "the agent's own: generateToken needs it",
            shown(JAVASCRIPT, "getAuthToken()", "(await CometChat.getLoggedinUser()).getAuthToken()")
                    .and(IOS, "getUserAuthToken()", "CometChat.getUserAuthToken()")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    SESSION_SETTINGS(
            AROUND,
            "the agent's own: startSession needs them",
            shown(
                            JAVASCRIPT,
                            "CallSettingsBuilder",
                            "new CometChatCalls.CallSettingsBuilder()"
                                    + ".enableDefaultLayout(true).setIsAudioOnlyCall(false).build()")
                    .and(
                            IOS,
                            "CallSettingsBuilder",
                            "CometChatCalls.CallSettingsBuilder.setDefaultLayout(true).setIsAudioOnly(false).build()",
                            "CometChatCalls.callSettingsBuilder")
                    .and(
                            FLUTTER,
                            "SessionSettings",
                            "CometChatCalls.SessionSettingsBuilder().setType(SessionType.video).build()")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    SESSION_LISTENER(
            AROUND,
            "sessionEvent: one notification for each callback",
            shown(
                            JAVASCRIPT,
                            "OngoingCallListener",
                            "new CometChatCalls.OngoingCallListener({…})",
                            ".setCallEventListener(callListener)")
                    .and(IOS, "setDelegate", ".setDelegate(self)")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID)),
    SESSION_VIEW(
            AROUND,
            "the agent's own: where the call is shown",
            shown(JAVASCRIPT, "CometChatCalls.Component")
                    .and(IOS, "view", "view:")
                    .and(FLUTTER, "callWidget", "onSuccess: (Widget? callWidget) {…}")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    SESSION_AT_HAND(
            AROUND,
            "the agent's own: the session that the device is in",
            shown(FLUTTER, "CallSession", "CallSession.getInstance()")
                    .notIn(JAVASCRIPT, IOS, OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    END_BUTTON(
            AROUND,
            "none: the kit gives endCall itself",
            shown(JAVASCRIPT, "onCallEndButtonPressed", "onCallEndButtonPressed()")
                    .and(IOS, "onCallEndButtonPressed", "onCallEndButtonPressed()")
                    .and(
                            FLUTTER,
                            "onLeaveSessionButtonClicked",
                            "onLeaveSessionButtonClicked()",
                            "callSession?.addButtonClickListener(ButtonClickListener(…))")
                    .notIn(OBJECTIVE_C, IOS_LEGACY, ANDROID)),
    SESSION_ERROR(
            AROUND,
            "none: a report of the media session to its own device",
            shown(JAVASCRIPT, "onError", "onError(error)").notIn(IOS, OBJECTIVE_C, IOS_LEGACY, FLUTTER, ANDROID));

    private final Kind kind;
    private final String canonical;
    private final Forms forms;

    Term(Kind kind, String canonical, Forms forms) {
        this.kind = kind;
        this.canonical = canonical;
        this.forms = forms;
    }

    /** What a term names. */
    public enum Kind {
        COMMAND,
        /** A callback of a call listener. */
        EVENT,
        /** A callback of a media session. */
        SESSION_EVENT,
        STATUS,
        RECEIVER_TYPE,
        CALL_TYPE,
        /** A field of a Call. */
        FIELD,
        /** A parameter of a command that is not also a field of a Call. */
        PARAMETER,
        /** No name of the protocol: what documents show around it. */
        AROUND
    }

    /** The term of that name; none of those around the protocol, which have no name. */
    public static Optional<Term> of(String canonical, Kind... kinds) {
        List<Kind> among = Arrays.asList(kinds);
        return Arrays.stream(values())
                .filter(t -> among.contains(t.kind) && t.canonical.equals(canonical))
                .findFirst();
    }

    public Kind kind() {
        return kind;
    }

    /** Its name in the agent protocol; for what is around the protocol, what becomes of it there. */
    public String canonical() {
        return canonical;
    }

    Forms forms() {
        return forms;
    }
}
