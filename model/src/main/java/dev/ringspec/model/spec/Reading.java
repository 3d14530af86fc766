package dev.ringspec.model.spec;

import static dev.ringspec.model.spec.OpenPoint.ACCEPT_WHILE_CALLING;
import static dev.ringspec.model.spec.OpenPoint.ACTIVE_CALL_SET;
import static dev.ringspec.model.spec.OpenPoint.BUSY_BY;
import static dev.ringspec.model.spec.OpenPoint.BUSY_FREE;
import static dev.ringspec.model.spec.OpenPoint.BUSY_WHEN;
import static dev.ringspec.model.spec.OpenPoint.CALLER_OTHER_DEVICES;
import static dev.ringspec.model.spec.OpenPoint.ENDER_TOLD;
import static dev.ringspec.model.spec.OpenPoint.END_CLEARS_ACTIVE;
import static dev.ringspec.model.spec.OpenPoint.GLARE;
import static dev.ringspec.model.spec.OpenPoint.GROUP_ACCEPT_TOLD;
import static dev.ringspec.model.spec.OpenPoint.GROUP_ALL_REJECT;
import static dev.ringspec.model.spec.OpenPoint.GROUP_BUSY;
import static dev.ringspec.model.spec.OpenPoint.GROUP_CHANGE_MIND;
import static dev.ringspec.model.spec.OpenPoint.GROUP_END;
import static dev.ringspec.model.spec.OpenPoint.GROUP_END_TOLD;
import static dev.ringspec.model.spec.OpenPoint.GROUP_INITIATOR_LEAVES;
import static dev.ringspec.model.spec.OpenPoint.GROUP_LATE_REJECT;
import static dev.ringspec.model.spec.OpenPoint.GROUP_LATE_TIMEOUT;
import static dev.ringspec.model.spec.OpenPoint.GROUP_MEMBERS_ON_ACCEPT;
import static dev.ringspec.model.spec.OpenPoint.GROUP_RECEIVER_FIELD;
import static dev.ringspec.model.spec.OpenPoint.GROUP_REJECT_TOLD;
import static dev.ringspec.model.spec.OpenPoint.GROUP_SECOND_CALL;
import static dev.ringspec.model.spec.OpenPoint.INITIATE_WHILE_RINGING;
import static dev.ringspec.model.spec.OpenPoint.INITIATOR_OTHER_DEVICES;
import static dev.ringspec.model.spec.OpenPoint.LEAVE_WITHOUT_END;
import static dev.ringspec.model.spec.OpenPoint.LISTENER_LATE;
import static dev.ringspec.model.spec.OpenPoint.LISTENER_SAME_ID;
import static dev.ringspec.model.spec.OpenPoint.OFFLINE_EVENTS;
import static dev.ringspec.model.spec.OpenPoint.ONE_SIDED_SESSION;
import static dev.ringspec.model.spec.OpenPoint.OTHER_DEVICES_ON_ACCEPT;
import static dev.ringspec.model.spec.OpenPoint.OTHER_DEVICES_ON_END;
import static dev.ringspec.model.spec.OpenPoint.OTHER_DEVICES_ON_REJECT;
import static dev.ringspec.model.spec.OpenPoint.QUICK_CANCEL;
import static dev.ringspec.model.spec.OpenPoint.RECEIVER_OFFLINE;
import static dev.ringspec.model.spec.OpenPoint.REJECT_UNANSWERED;
import static dev.ringspec.model.spec.OpenPoint.REMOVE_UNKNOWN_LISTENER;
import static dev.ringspec.model.spec.OpenPoint.REPEAT_COMMAND;
import static dev.ringspec.model.spec.OpenPoint.ROLE_CHECK;
import static dev.ringspec.model.spec.OpenPoint.SELF_BUSY_SCOPE;
import static dev.ringspec.model.spec.OpenPoint.SESSION_AFTER_END;
import static dev.ringspec.model.spec.OpenPoint.SESSION_BEFORE_ACCEPT;
import static dev.ringspec.model.spec.OpenPoint.SESSION_NOT_IN_CALL;
import static dev.ringspec.model.spec.OpenPoint.SINGLE_LISTENER;
import static dev.ringspec.model.spec.OpenPoint.STALE_BLOCKS;
import static dev.ringspec.model.spec.OpenPoint.TERMINAL_EVENT_CLEARS_ACTIVE;
import static dev.ringspec.model.spec.OpenPoint.TIMEOUT_CALLER;
import static dev.ringspec.model.spec.OpenPoint.TIMEOUT_CALLER_OFFLINE;
import static dev.ringspec.model.spec.OpenPoint.TIMEOUT_FRACTION;
import static dev.ringspec.model.spec.OpenPoint.TIMEOUT_NOT_POSITIVE;
import static dev.ringspec.model.spec.OpenPoint.TIMEOUT_RECEIVER;
import static dev.ringspec.model.spec.OpenPoint.USER_OR_DEVICE;
import static dev.ringspec.model.spec.Reading.Standing.FREE;
import static dev.ringspec.model.spec.Reading.Standing.WARNED;

import java.util.Optional;

/**
 * One legal answer to an {@link OpenPoint}, with the ground for it. The first reading of a point is the recommended one:
 * the reference system takes it. The order of the constants is the order of the bits in {@link Readings}.
 */
public enum Reading {
    // Outcome of a call
    ENDER_TOLD_TOLD(ENDER_TOLD, "told", FREE, """
            once on each of its listeners, status `ended`. S0 "Both caller and receiver when the call ends", the
            most explicit text.
            """),
    ENDER_TOLD_NOT_TOLD(ENDER_TOLD, "not-told", FREE, """
            never. S1 "Call ended by remote participant"; S4 "The other participant receives
            onCallEndedMessageReceived callback".
            """),
    TIMEOUT_CALLER_REJECTED_UNANSWERED(TIMEOUT_CALLER, "rejected-unanswered", FREE, """
            `onOutgoingCallRejected` with `unanswered`. facts.md Time-out, the most explicit page; S4 lists the
            status.
            """),
    TIMEOUT_CALLER_REJECTED_REJECTED(TIMEOUT_CALLER, "rejected-rejected", FREE, """
            `onOutgoingCallRejected` with `rejected`. facts.md Time-out ("automatically rejected").
            """),
    TIMEOUT_CALLER_REJECTED_CANCELLED(TIMEOUT_CALLER, "rejected-cancelled", FREE, """
            `onOutgoingCallRejected` with `cancelled`. S1 "before it's automatically cancelled".
            """),
    TIMEOUT_CALLER_NONE(TIMEOUT_CALLER, "none", WARNED, """
            no event. S0 names reject and busy only.
            """),
    TIMEOUT_RECEIVER_CANCELLED_UNANSWERED(TIMEOUT_RECEIVER, "cancelled-unanswered", FREE, """
            `onIncomingCallCancelled` with `unanswered`. S4 "Call was not answered"; the call then has one terminal
            word on both sides.
            """),
    TIMEOUT_RECEIVER_CANCELLED_CANCELLED(TIMEOUT_RECEIVER, "cancelled-cancelled", FREE, """
            `onIncomingCallCancelled` with `cancelled`. S1 "before it's automatically cancelled"; S0 has no other
            status in that event.
            """),
    TIMEOUT_RECEIVER_CANCELLED_MISSED(TIMEOUT_RECEIVER, "cancelled-missed", FREE, """
            `onIncomingCallCancelled` with `missed`. S4 "Receiver didn't answer in time".
            """),
    TIMEOUT_RECEIVER_NONE(TIMEOUT_RECEIVER, "none", WARNED, """
            no event; the receiver's app has to stop by itself. facts.md Time-out ("not documented").
            """),
    REPEAT_COMMAND_REFUSED(REPEAT_COMMAND, "refused", FREE, """
            error. facts.md Statuses ("already joined", "terminated").
            """),
    REPEAT_COMMAND_ANSWERED(REPEAT_COMMAND, "answered", WARNED, """
            success with the Call as it stands. The documents are silent in the seeds; harmless, since nothing
            changes.
            """),
    ROLE_CHECK_REFUSED(ROLE_CHECK, "refused", FREE, """
            error. S3 gives each status a role.
            """),
    ROLE_CHECK_TAKEN(ROLE_CHECK, "taken", WARNED, """
            at its word: the call is terminal with that status, and every device of the other party (the receiver's,
            or the caller's device) is told exactly once by `onOutgoingCallRejected` or `onIncomingCallCancelled`
            with that status; the acting device is told nothing; the acting user's other devices as on a reject
            (receiver) or on a cancel (caller). Groups: 2.14.
            """),
    REJECT_UNANSWERED_REFUSED(REJECT_UNANSWERED, "refused", FREE, """
            error. S3 "The possible values for the status can be one of the below" lists three, not this one.
            """),
    REJECT_UNANSWERED_TAKEN(REJECT_UNANSWERED, "taken", FREE, """
            as if the call had timed out at this moment (EXPIRE), with the Call in `unanswered` as the result; the
            acting device is told nothing. facts.md Time-out: the caller's SDK reports `unanswered`.
            """),
    QUICK_CANCEL_BOTH(QUICK_CANCEL, "both", FREE, """
            the receiver is told of the call, then of its cancel. S2 "On success, the receiver gets" the incoming
            event.
            """),
    QUICK_CANCEL_NEITHER(QUICK_CANCEL, "neither", FREE, """
            the receiver is told nothing.
            """),

    // Busy
    BUSY_BY_APP(BUSY_BY, "app", FREE, """
            the receiver's app; the second call rings there. S1, S2 "you can reject the incoming call"; S3 "The
            receiver rejects the call".
            """),
    BUSY_BY_INITIATE_REFUSED(BUSY_BY, "initiate-refused", FREE, """
            the second `initiateCall` is refused; the receiver is told nothing. facts.md Busy.
            """),
    BUSY_BY_AUTOMATIC(BUSY_BY, "automatic", FREE, """
            the initiate succeeds (its result may already say `busy`), and the caller is told
            `onOutgoingCallRejected` with `busy` exactly once; the receiver is told nothing. facts.md Busy.
            """),
    BUSY_WHEN_ONGOING(BUSY_WHEN, "ongoing", FREE, """
            only while in an `ongoing` call. S2 "already on another call".
            """),
    BUSY_WHEN_OPEN(BUSY_WHEN, "open", FREE, """
            also while a call of the user rings, in or out.
            """),
    BUSY_FREE_TAKEN(BUSY_FREE, "taken", FREE, """
            as BUSY. facts.md Statuses has no condition.
            """),
    BUSY_FREE_REFUSED(BUSY_FREE, "refused", WARNED, """
            error. S1 "If the receiver is already on another call".
            """),

    // Several devices
    OTHER_DEVICES_ON_ACCEPT_ACCEPTED_EVENT(OTHER_DEVICES_ON_ACCEPT, "accepted-event", FREE, """
            `onOutgoingCallAccepted` with `ongoing`. facts.md Events (inferred from open kits).
            """),
    OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT(OTHER_DEVICES_ON_ACCEPT, "cancelled-event", FREE, """
            `onIncomingCallCancelled`; its status (`cancelled` or `ongoing`) is not judged and says nothing about
            the call.
            """),
    OTHER_DEVICES_ON_ACCEPT_NONE(OTHER_DEVICES_ON_ACCEPT, "none", WARNED, """
            no event.
            """),
    OTHER_DEVICES_ON_REJECT_REJECTED_EVENT(OTHER_DEVICES_ON_REJECT, "rejected-event", FREE, """
            `onOutgoingCallRejected` with the status of the call. facts.md Events (inferred from open kits).
            """),
    OTHER_DEVICES_ON_REJECT_CANCELLED_EVENT(OTHER_DEVICES_ON_REJECT, "cancelled-event", FREE, """
            `onIncomingCallCancelled`; its status is not judged.
            """),
    OTHER_DEVICES_ON_REJECT_NONE(OTHER_DEVICES_ON_REJECT, "none", WARNED, """
            no event.
            """),
    OTHER_DEVICES_ON_END_TOLD(OTHER_DEVICES_ON_END, "told", FREE, """
            `onCallEndedMessageReceived` with `ended`, once. S0 names the users, not a device; S1 "Update call
            history here."
            """),
    OTHER_DEVICES_ON_END_OTHER_SIDE(OTHER_DEVICES_ON_END, "other-side", FREE, """
            those of the other user are told, once; those of the user who ended it are not. S4 "This notifies the
            other participant".
            """),
    OTHER_DEVICES_ON_END_NOT_TOLD(OTHER_DEVICES_ON_END, "not-told", FREE, """
            nothing. S4 "The other participant receives onCallEndedMessageReceived callback", read as the device in
            the call.
            """),
    INITIATOR_OTHER_DEVICES_NONE(INITIATOR_OTHER_DEVICES, "none", FREE, """
            no. S0 "Receiver's device when someone initiates a call to them".
            """),
    INITIATOR_OTHER_DEVICES_INCOMING(INITIATOR_OTHER_DEVICES, "incoming", FREE, """
            `onIncomingCallReceived` with themselves as callInitiator, once. facts.md Events (inferred).
            """),
    CALLER_OTHER_DEVICES_NOT_TOLD(CALLER_OTHER_DEVICES, "not-told", FREE, """
            no. S0 "Caller's device when the receiver accepts the call".
            """),
    CALLER_OTHER_DEVICES_TOLD(CALLER_OTHER_DEVICES, "told", FREE, """
            once: accept by `onOutgoingCallAccepted`; reject, busy and time-out by `onOutgoingCallRejected`; cancel
            by `onIncomingCallCancelled`; status as for the caller's or receiver's device in the same case. (Of a
            time-out only if the caller's device is told of it.)
            """),
    CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL(CALLER_OTHER_DEVICES, "told-but-cancel", FREE, """
            as `told`, but nothing on a cancel: they hear what the caller's device hears, and it hears nothing then.
            """),
    USER_OR_DEVICE_USER(USER_OR_DEVICE, "user", FREE, """
            yes; CANCEL or END with full effect. facts.md Methods and Statuses speak of participants, that is users.
            On a cancel the caller's device is then told exactly once, by `onIncomingCallCancelled` or
            `onOutgoingCallRejected` with `cancelled`, or not at all (warning). On an end the acting user's device
            in the call is told exactly once, by `onCallEndedMessageReceived` with `ended`, or not at all (warning).
            """),
    USER_OR_DEVICE_DEVICE(USER_OR_DEVICE, "device", FREE, """
            no; refused. Only the device that called, and the one that accepted, are in the call.
            """),
    SELF_BUSY_SCOPE_DEVICE(SELF_BUSY_SCOPE, "device", FREE, """
            only what the acting device itself has open. facts.md Statuses ("active on the device").
            """),
    SELF_BUSY_SCOPE_USER(SELF_BUSY_SCOPE, "user", FREE, """
            any open call that a device of the user has made or accepted. facts.md Statuses (ERR_CALL_BUSY_SELF).
            """),

    // Active call, own calls
    ACTIVE_CALL_SET_AT_ACCEPT(ACTIVE_CALL_SET, "at-accept", FREE, """
            from its accept on. S2 "To end an active call" speaks of accepted calls.
            """),
    ACTIVE_CALL_SET_AT_INCOMING(ACTIVE_CALL_SET, "at-incoming", FREE, """
            from the incoming event on, while it rings. Where the device has had part in several calls since, any of
            them that is open, or null, is right (an ongoing one comes first, ACT-4).
            """),
    END_CLEARS_ACTIVE_NO(END_CLEARS_ACTIVE, "no", FREE, """
            `getActiveCall` still gives it until `clearActiveCall`, or until the device initiates or accepts another
            call. S0, S1, S2 tell the app to clear it on success.
            """),
    END_CLEARS_ACTIVE_YES(END_CLEARS_ACTIVE, "yes", FREE, """
            `getActiveCall` is null after it.
            """),
    TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS(TERMINAL_EVENT_CLEARS_ACTIVE, "refusals", FREE, """
            rejected, busy, cancelled and unanswered do, on every device concerned; an end by another device does
            not (until the device initiates or accepts another call). S1 asks the app to clear in `onCallEnded` and
            nowhere else for the remote side. A device that was never in the call forgets it in any case.
            """),
    TERMINAL_EVENT_CLEARS_ACTIVE_ALL(TERMINAL_EVENT_CLEARS_ACTIVE, "all", FREE, """
            an end by another device does as well.
            """),
    TERMINAL_EVENT_CLEARS_ACTIVE_NONE(TERMINAL_EVENT_CLEARS_ACTIVE, "none", WARNED, """
            none does.
            """),
    STALE_BLOCKS_NO(STALE_BLOCKS, "no", FREE, """
            it does not. facts.md Bugs 2 treats the blocked device as a fault.
            """),
    STALE_BLOCKS_YES(STALE_BLOCKS, "yes", FREE, """
            refused until `clearActiveCall`. S2 "together when a call ends to properly release all resources" asks
            for it.
            """),
    INITIATE_WHILE_RINGING_ALLOWED(INITIATE_WHILE_RINGING, "allowed", FREE, """
            yes, as from a free device. Nothing in the seeds forbids it.
            """),
    INITIATE_WHILE_RINGING_REFUSED(INITIATE_WHILE_RINGING, "refused", FREE, """
            error, as long as a call rings there. facts.md Statuses, if the ringing call counts as active. Where
            `clearActiveCall` was given, or another call was initiated or accepted there since the ringing began,
            either answer is right.
            """),
    ACCEPT_WHILE_CALLING_REFUSED(ACCEPT_WHILE_CALLING, "refused", FREE, """
            error. facts.md Statuses ("accept while another call is active on the device").
            """),
    ACCEPT_WHILE_CALLING_ALLOWED(ACCEPT_WHILE_CALLING, "allowed", FREE, """
            yes; its own call rings on until decided, and may be accepted in its turn.
            """),
    GLARE_BOTH(GLARE, "both", FREE, """
            two calls; each rings at the other. The documents know no exception to "the receiver gets" the event.
            """),
    GLARE_SECOND_REFUSED(GLARE, "second-refused", FREE, """
            the later initiate is refused, the other call goes its way. Calls to anybody else are by
            OP-initiate-while-ringing alone.
            """),
    RECEIVER_OFFLINE_RINGS_OUT(RECEIVER_OFFLINE, "rings-out", FREE, """
            success; it ends by time-out unless decided. S2 asks only that the receiver "exists".
            """),
    RECEIVER_OFFLINE_REFUSED(RECEIVER_OFFLINE, "refused", FREE, """
            error.
            """),

    // Listeners
    LISTENER_SAME_ID_REPLACES(LISTENER_SAME_ID, "replaces", FREE, """
            accepted; the newer listener is called, the older is not. S2 "to prevent duplicate registrations".
            """),
    LISTENER_SAME_ID_REFUSED(LISTENER_SAME_ID, "refused", FREE, """
            error; the older listener stays.
            """),
    LISTENER_SAME_ID_KEPT_ONCE(LISTENER_SAME_ID, "kept-once", FREE, """
            accepted; the older listener stays, and it alone is called.
            """),
    SINGLE_LISTENER_SEVERAL(SINGLE_LISTENER, "several", FREE, """
            accepted; both are called. S2, S4: listeners have ids.
            """),
    SINGLE_LISTENER_ONE_REPLACES(SINGLE_LISTENER, "one-replaces", FREE, """
            accepted; from then on only the newer is called. S1 "Set your view controller as the CometChat call
            delegate": there is one.
            """),
    SINGLE_LISTENER_ONE_REFUSED(SINGLE_LISTENER, "one-refused", FREE, """
            error; the older stays.
            """),
    LISTENER_LATE_NO_EVENT(LISTENER_LATE, "no-event", FREE, """
            nothing for what has happened. S2: the listener has to be there "before the call is initiated".
            """),
    LISTENER_LATE_REPLAYED(LISTENER_LATE, "replayed", WARNED, """
            `onIncomingCallReceived` of the call that still rings, once.
            """),
    REMOVE_UNKNOWN_LISTENER_ACCEPTED(REMOVE_UNKNOWN_LISTENER, "accepted", FREE, """
            success without effect.
            """),
    REMOVE_UNKNOWN_LISTENER_REFUSED(REMOVE_UNKNOWN_LISTENER, "refused", FREE, """
            error without effect.
            """),

    // Timeout argument
    TIMEOUT_NOT_POSITIVE_DEFAULT_45(TIMEOUT_NOT_POSITIVE, "default-45", FREE, """
            as without a timeout. facts.md Methods.
            """),
    TIMEOUT_NOT_POSITIVE_REFUSED(TIMEOUT_NOT_POSITIVE, "refused", FREE, """
            error; no call.
            """),
    TIMEOUT_NOT_POSITIVE_AT_ONCE(TIMEOUT_NOT_POSITIVE, "at-once", WARNED, """
            the call times out at once, told as any time-out.
            """),
    TIMEOUT_FRACTION_TRUNCATED(TIMEOUT_FRACTION, "truncated", FREE, """
            2 s. facts.md Methods. (A value between 0 and 1 then counts as 0.)
            """),
    TIMEOUT_FRACTION_ROUNDED(TIMEOUT_FRACTION, "rounded", FREE, """
            3 s. (A value that is rounded to 0 counts as 0.)
            """),
    TIMEOUT_FRACTION_EXACT(TIMEOUT_FRACTION, "exact", FREE, """
            2.6 s.
            """),
    TIMEOUT_FRACTION_REFUSED(TIMEOUT_FRACTION, "refused", FREE, """
            error; no call.
            """),

    // Connection
    OFFLINE_EVENTS_LOST(OFFLINE_EVENTS, "lost", FREE, """
            they never come. facts.md Network and push.
            """),
    OFFLINE_EVENTS_REPLAYED(OFFLINE_EVENTS, "replayed", FREE, """
            they come after `connect`, each at most once, in order; those of calls that are terminal by then may be
            left out.
            """),
    TIMEOUT_CALLER_OFFLINE_FIRES(TIMEOUT_CALLER_OFFLINE, "fires", FREE, """
            the call times out all the same. S1 speaks of the call, not of a device.
            """),
    TIMEOUT_CALLER_OFFLINE_WAITS(TIMEOUT_CALLER_OFFLINE, "waits", WARNED, """
            it rings on until the caller's device is connected again, and times out then. facts.md Time-out: the
            caller's SDK runs the timer.
            """),

    // Media session
    SESSION_BEFORE_ACCEPT_REFUSED(SESSION_BEFORE_ACCEPT, "refused", FREE, """
            at least one of the two is refused. S1 "both participants need to start the call session."
            """),
    SESSION_BEFORE_ACCEPT_ALLOWED(SESSION_BEFORE_ACCEPT, "allowed", FREE, """
            both succeed. No document says that it fails.
            """),
    SESSION_AFTER_END_REFUSED(SESSION_AFTER_END, "refused", FREE, """
            at least one of the two is refused.
            """),
    SESSION_AFTER_END_ALLOWED(SESSION_AFTER_END, "allowed", FREE, """
            both succeed; the call stays terminal.
            """),
    SESSION_NOT_IN_CALL_REFUSED(SESSION_NOT_IN_CALL, "refused", FREE, """
            at least one of the two is refused.
            """),
    SESSION_NOT_IN_CALL_ALLOWED(SESSION_NOT_IN_CALL, "allowed", FREE, """
            both succeed. Nothing in the seeds ties a token to a participant.
            """),
    LEAVE_WITHOUT_END_CALL_GOES_ON(LEAVE_WITHOUT_END, "call-goes-on", FREE, """
            the call stays `ongoing`. S4 "Without this, the other user won't know the call has ended".
            """),
    LEAVE_WITHOUT_END_CALL_ENDS(LEAVE_WITHOUT_END, "call-ends", WARNED, """
            as END by that device.
            """),
    ONE_SIDED_SESSION_STAYS(ONE_SIDED_SESSION, "stays", FREE, """
            the call stays `ongoing`.
            """),
    ONE_SIDED_SESSION_DROPS(ONE_SIDED_SESSION, "drops", FREE, """
            after a while the call ends, told as an end is. S2 "if only one side renders the component".
            """),

    // Groups
    GROUP_ACCEPT_TOLD_EACH(GROUP_ACCEPT_TOLD, "each", FREE, """
            `onOutgoingCallAccepted` once for every member who joins. S0 "Caller's device when the receiver accepts
            the call".
            """),
    GROUP_ACCEPT_TOLD_FIRST_ONLY(GROUP_ACCEPT_TOLD, "first-only", FREE, """
            once, for the first.
            """),
    GROUP_ACCEPT_TOLD_NONE(GROUP_ACCEPT_TOLD, "none", WARNED, """
            never.
            """),
    GROUP_RECEIVER_FIELD_GROUP(GROUP_RECEIVER_FIELD, "group", FREE, """
            the group that was called, as everywhere else. S0 "User or Group object receiving the call".
            """),
    GROUP_RECEIVER_FIELD_MEMBER(GROUP_RECEIVER_FIELD, "member", FREE, """
            the member who accepted or rejected. S0 "User or Group that accepted" can be read so.
            """),
    GROUP_MEMBERS_ON_ACCEPT_NOTHING(GROUP_MEMBERS_ON_ACCEPT, "nothing", FREE, """
            they ring on. facts.md Groups is silent.
            """),
    GROUP_MEMBERS_ON_ACCEPT_ACCEPTED_EVENT(GROUP_MEMBERS_ON_ACCEPT, "accepted-event", FREE, """
            `onOutgoingCallAccepted` with `ongoing`, once for every member who joins; they can still accept.
            """),
    GROUP_REJECT_TOLD_EACH(GROUP_REJECT_TOLD, "each", FREE, """
            `onOutgoingCallRejected` with `rejected`, once for every member who rejects. S0 "User or Group that
            rejected".
            """),
    GROUP_REJECT_TOLD_LAST_ONLY(GROUP_REJECT_TOLD, "last-only", FREE, """
            once, when nobody is left to answer.
            """),
    GROUP_REJECT_TOLD_NONE(GROUP_REJECT_TOLD, "none", FREE, """
            never.
            """),
    GROUP_ALL_REJECT_WAITS(GROUP_ALL_REJECT, "waits", FREE, """
            the call stays `initiated` until its time-out or its cancel. facts.md Groups: rejected is one-to-one
            only.
            """),
    GROUP_ALL_REJECT_OVER(GROUP_ALL_REJECT, "over", FREE, """
            it is terminal at once, as `rejected` or `unanswered` (the same each time).
            """),
    GROUP_BUSY_REFUSED(GROUP_BUSY, "refused", FREE, """
            error. facts.md Groups.
            """),
    GROUP_BUSY_AS_REJECT(GROUP_BUSY, "as-reject", WARNED, """
            as DECLINE, with `busy` where the initiator is told.
            """),
    GROUP_LATE_REJECT_DECLINES(GROUP_LATE_REJECT, "declines", FREE, """
            success; only that member is out.
            """),
    GROUP_LATE_REJECT_REFUSED(GROUP_LATE_REJECT, "refused", FREE, """
            error. facts.md Statuses ("ongoing to rejected").
            """),
    GROUP_CHANGE_MIND_REFUSED(GROUP_CHANGE_MIND, "refused", FREE, """
            error.
            """),
    GROUP_CHANGE_MIND_ALLOWED(GROUP_CHANGE_MIND, "allowed", FREE, """
            JOIN.
            """),
    GROUP_LATE_TIMEOUT_NOTHING(GROUP_LATE_TIMEOUT, "nothing", FREE, """
            they are told nothing, and can still join while the call is `ongoing`. facts.md Groups.
            """),
    GROUP_LATE_TIMEOUT_STOPPED(GROUP_LATE_TIMEOUT, "stopped", FREE, """
            they are told as by OP-timeout-receiver, and can no longer join.
            """),
    GROUP_SECOND_CALL_ALLOWED(GROUP_SECOND_CALL, "allowed", FREE, """
            a second call. facts.md Groups refuses only for an ongoing one.
            """),
    GROUP_SECOND_CALL_REFUSED(GROUP_SECOND_CALL, "refused", FREE, """
            error.
            """),
    GROUP_END_LEAVE(GROUP_END, "leave", FREE, """
            only that member leaves. facts.md Groups ("active while at least one member is joined").
            """),
    GROUP_END_ENDS_FOR_ALL(GROUP_END, "ends-for-all", FREE, """
            the call is `ended`.
            """),
    GROUP_INITIATOR_LEAVES_GOES_ON(GROUP_INITIATOR_LEAVES, "goes-on", FREE, """
            as any member.
            """),
    GROUP_INITIATOR_LEAVES_ENDS_FOR_ALL(GROUP_INITIATOR_LEAVES, "ends-for-all", FREE, """
            the call is `ended`.
            """),
    GROUP_END_TOLD_JOINED(GROUP_END_TOLD, "joined", FREE, """
            the devices that were joined at that moment, but the ending one by OP-ender-told. With `leave` this is
            at most the last.
            """),
    GROUP_END_TOLD_MEMBERS(GROUP_END_TOLD, "members", FREE, """
            every member's device, once, the ending one by OP-ender-told.
            """),
    GROUP_END_TOLD_EACH_LEAVE(GROUP_END_TOLD, "each-leave", FREE, """
            at each leaving, the devices still joined; so once for every member who leaves before them.
            """);

    private final OpenPoint point;
    private final String label;
    private final Standing standing;
    private final String ground;

    Reading(OpenPoint point, String label, Standing standing, String ground) {
        this.point = point;
        this.label = label;
        this.standing = standing;
        this.ground = Prose.joined(ground);
    }

    /** Whether an implementation that shows the reading earns a SHOULD warning. */
    public enum Standing {
        FREE,
        WARNED
    }

    public OpenPoint point() {
        return point;
    }

    /** The name of the reading within its point, such as {@code not-told}. */
    public String label() {
        return label;
    }

    /** What it says, and the ground for it in the documents. */
    public String ground() {
        return ground;
    }

    /** Whether an implementation that shows this reading earns a warning. */
    public boolean isWarned() {
        return standing == Standing.WARNED;
    }

    /** The SHOULD requirement that this reading falls short of; a warned reading may fall short of none. */
    public Optional<Requirement> warning() {
        return standing == Standing.FREE
                ? Optional.empty()
                : point.requirements().stream()
                        .filter(r -> r.level() == Level.SHOULD)
                        .findFirst();
    }

    /** The point and the reading as people write them, such as {@code OP-ender-told=told}. */
    @Override
    public String toString() {
        return point.id() + "=" + label;
    }
}
