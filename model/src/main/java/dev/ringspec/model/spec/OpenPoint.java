package dev.ringspec.model.spec;

import static dev.ringspec.model.spec.OpenPoint.Kind.CONSTANT;
import static dev.ringspec.model.spec.OpenPoint.Kind.PER_OCCURRENCE;
import static dev.ringspec.model.spec.Requirement.ACC_4;
import static dev.ringspec.model.spec.Requirement.ACC_6;
import static dev.ringspec.model.spec.Requirement.ACC_7;
import static dev.ringspec.model.spec.Requirement.ACT_1;
import static dev.ringspec.model.spec.Requirement.ACT_3;
import static dev.ringspec.model.spec.Requirement.ACT_6;
import static dev.ringspec.model.spec.Requirement.ACT_7;
import static dev.ringspec.model.spec.Requirement.ACT_8;
import static dev.ringspec.model.spec.Requirement.ARG_5;
import static dev.ringspec.model.spec.Requirement.BSY_5;
import static dev.ringspec.model.spec.Requirement.BSY_7;
import static dev.ringspec.model.spec.Requirement.BSY_8;
import static dev.ringspec.model.spec.Requirement.CAN_6;
import static dev.ringspec.model.spec.Requirement.DEV_2;
import static dev.ringspec.model.spec.Requirement.DEV_3;
import static dev.ringspec.model.spec.Requirement.DEV_4;
import static dev.ringspec.model.spec.Requirement.DEV_7;
import static dev.ringspec.model.spec.Requirement.DEV_8;
import static dev.ringspec.model.spec.Requirement.DEV_9;
import static dev.ringspec.model.spec.Requirement.END_10;
import static dev.ringspec.model.spec.Requirement.END_5;
import static dev.ringspec.model.spec.Requirement.END_6;
import static dev.ringspec.model.spec.Requirement.END_8;
import static dev.ringspec.model.spec.Requirement.GRP_10;
import static dev.ringspec.model.spec.Requirement.GRP_2;
import static dev.ringspec.model.spec.Requirement.GRP_3;
import static dev.ringspec.model.spec.Requirement.GRP_4;
import static dev.ringspec.model.spec.Requirement.GRP_5;
import static dev.ringspec.model.spec.Requirement.GRP_6;
import static dev.ringspec.model.spec.Requirement.GRP_8;
import static dev.ringspec.model.spec.Requirement.GRP_9;
import static dev.ringspec.model.spec.Requirement.INI_1;
import static dev.ringspec.model.spec.Requirement.INI_4;
import static dev.ringspec.model.spec.Requirement.INI_5;
import static dev.ringspec.model.spec.Requirement.INI_6;
import static dev.ringspec.model.spec.Requirement.LIS_1;
import static dev.ringspec.model.spec.Requirement.LIS_3;
import static dev.ringspec.model.spec.Requirement.LIS_5;
import static dev.ringspec.model.spec.Requirement.LIS_6;
import static dev.ringspec.model.spec.Requirement.NET_2;
import static dev.ringspec.model.spec.Requirement.NET_5;
import static dev.ringspec.model.spec.Requirement.PAY_3;
import static dev.ringspec.model.spec.Requirement.PAY_7;
import static dev.ringspec.model.spec.Requirement.PAY_8;
import static dev.ringspec.model.spec.Requirement.PAY_9;
import static dev.ringspec.model.spec.Requirement.RACE_5;
import static dev.ringspec.model.spec.Requirement.RACE_6;
import static dev.ringspec.model.spec.Requirement.REJ_4;
import static dev.ringspec.model.spec.Requirement.REJ_6;
import static dev.ringspec.model.spec.Requirement.RNG_3;
import static dev.ringspec.model.spec.Requirement.RNG_5;
import static dev.ringspec.model.spec.Requirement.SES_2;
import static dev.ringspec.model.spec.Requirement.SES_6;
import static dev.ringspec.model.spec.Requirement.SES_7;
import static dev.ringspec.model.spec.Requirement.TMO_4;
import static dev.ringspec.model.spec.Requirement.TMO_5;
import static dev.ringspec.model.spec.Requirement.TMO_8;
import static dev.ringspec.model.spec.Requirement.TMO_9;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question on which the documents are silent or contradict each other. Each of its {@link Reading readings} is legal;
 * which one an implementation follows is something that a run finds out.
 */
public enum OpenPoint {
    // Outcome of a call
    ENDER_TOLD(CONSTANT, """
            Is the device that ended the call itself told by `onCallEndedMessageReceived`?
            """, END_5, PAY_7),
    TIMEOUT_CALLER(CONSTANT, """
            What is the caller's device told when its call times out?
            """, TMO_4, TMO_9),
    TIMEOUT_RECEIVER(CONSTANT, """
            What is the receiver's device told when a call that rings there times out?
            """, TMO_5, TMO_9, DEV_2),
    REPEAT_COMMAND(CONSTANT, """
            A device gives once more the command that has already taken effect for it (accept when it accepted,
            reject when it rejected, end when ended, ...). Under both, nobody is told again.
            """, ACC_6, END_8, GRP_4, PAY_9),
    ROLE_CHECK(CONSTANT, """
            The receiver sends `cancelled`, or the caller sends `rejected` or `busy`, on an `initiated` call.
            """, REJ_6),
    REJECT_UNANSWERED(CONSTANT, """
            The caller's device sends `rejectCall` with `unanswered` on an `initiated` call.
            """, ARG_5),
    QUICK_CANCEL(PER_OCCURRENCE, """
            The caller cancels before the receiver's device has been told of the call.
            """, CAN_6, PAY_8),

    // Busy
    BUSY_BY(CONSTANT, """
            Who decides that a user on another call is busy?
            """, BSY_7),
    BUSY_WHEN(CONSTANT, """
            Under `initiate-refused` and `automatic`: when is a user on another call?
            """, BSY_7, RNG_5, RACE_6),
    BUSY_FREE(CONSTANT, """
            The receiver sends `busy` though it is on no other call.
            """, BSY_8),

    // Several devices
    OTHER_DEVICES_ON_ACCEPT(CONSTANT, """
            What are the receiver's other devices told when one of them accepts?
            """, DEV_3, ACC_4),
    OTHER_DEVICES_ON_REJECT(CONSTANT, """
            What are the receiver's other devices told when one of them rejects or sends busy?
            """, DEV_4, REJ_4, BSY_5),
    OTHER_DEVICES_ON_END(CONSTANT, """
            Are the devices of caller and receiver that are not in the call told of its end?
            """, DEV_9, END_6),
    INITIATOR_OTHER_DEVICES(CONSTANT, """
            Are the caller's other devices told that the call rings?
            """, DEV_7, RNG_3),
    CALLER_OTHER_DEVICES(CONSTANT, """
            Are the caller's other devices told of the outcome of a ringing call?
            """, DEV_7),
    USER_OR_DEVICE(CONSTANT, """
            May another device of a party act for it: the caller's other device cancel or end, the receiver's other
            device end?
            """, DEV_8),
    SELF_BUSY_SCOPE(CONSTANT, """
            What keeps a user from a further initiate or accept?
            """, INI_4, ACC_7),

    // Active call, own calls
    ACTIVE_CALL_SET(CONSTANT, """
            From when on does a device of the receiver give the call as its active call?
            """, ACT_1, ACT_3),
    END_CLEARS_ACTIVE(CONSTANT, """
            Does a successful `endCall` make the ending device forget the call by itself?
            """, ACT_7),
    TERMINAL_EVENT_CLEARS_ACTIVE(CONSTANT, """
            Which terminal outcomes make a device forget the call by itself, other than its own `endCall`?
            """, ACT_8, ACT_6),
    STALE_BLOCKS(CONSTANT, """
            An ended call is still remembered (not cleared). Does it stand in the way of a new initiate or accept on
            that device? Where activeCall is not declared, only `no` is allowed (INI-5).
            """, INI_5, ACT_7, END_10),
    INITIATE_WHILE_RINGING(CONSTANT, """
            May a device that is being called initiate a call of its own (to anybody) meanwhile?
            """, INI_1),
    ACCEPT_WHILE_CALLING(CONSTANT, """
            May a device whose own call rings out accept an incoming one meanwhile? After `clearActiveCall`: either
            answer is right.
            """, ACC_7, RACE_5),
    GLARE(CONSTANT, """
            A user calls somebody whose own call to this user is still `initiated` (at the same time, or after
            having been told of it).
            """, RACE_5),
    RECEIVER_OFFLINE(CONSTANT, """
            A call to a known user, none of whose devices is connected (or a group without another member).
            """, INI_6),

    // Listeners
    LISTENER_SAME_ID(CONSTANT, """
            A listener id is registered a second time without removal. Over the agent protocol `replaces` and
            `kept-once` look the same (one notification under the id) and are reported as `replaces`; they differ
            only for an adapter that hands over two listener objects.
            """, LIS_5),
    SINGLE_LISTENER(CONSTANT, """
            A second listener with another id is registered on a device.
            """, LIS_1),
    LISTENER_LATE(CONSTANT, """
            A listener is registered while a call rings that others were told of before.
            """, LIS_3),
    REMOVE_UNKNOWN_LISTENER(CONSTANT, """
            `removeCallListener` with an id that is not registered.
            """, LIS_6),

    // Timeout argument
    TIMEOUT_NOT_POSITIVE(CONSTANT, """
            `initiateCall` with a timeout of 0 or less.
            """, TMO_8),
    TIMEOUT_FRACTION(CONSTANT, """
            `initiateCall` with a timeout that is not a whole number, say 2.6.
            """, TMO_8),

    // Connection
    OFFLINE_EVENTS(CONSTANT, """
            What happens to events that were due while a device was disconnected?
            """, NET_2),
    TIMEOUT_CALLER_OFFLINE(CONSTANT, """
            The caller's device is disconnected while its call rings and the timeout passes.
            """, NET_5),

    // Media session
    SESSION_BEFORE_ACCEPT(CONSTANT, """
            `generateToken` or `startSession` on a device of caller or receiver while the call is `initiated`.
            """, SES_2),
    SESSION_AFTER_END(CONSTANT, """
            The same when the call is terminal.
            """, SES_2),
    SESSION_NOT_IN_CALL(CONSTANT, """
            The same on a device that is not in the call, or with a session id that no call has.
            """, SES_2),
    LEAVE_WITHOUT_END(CONSTANT, """
            A device in the call gives `endSession` without `endCall`.
            """, SES_6),
    ONE_SIDED_SESSION(CONSTANT, """
            Only one side starts the session.
            """, SES_7),

    // Groups
    GROUP_ACCEPT_TOLD(CONSTANT, """
            When is the initiator told of accepts?
            """, GRP_2),
    GROUP_RECEIVER_FIELD(CONSTANT, """
            What is callReceiver in the accepted and rejected events of a group call?
            """, GRP_2, PAY_3),
    GROUP_MEMBERS_ON_ACCEPT(CONSTANT, """
            What are the members who still ring told when one accepts?
            """, GRP_3),
    GROUP_REJECT_TOLD(CONSTANT, """
            Is the initiator told of a member's reject?
            """, GRP_5),
    GROUP_ALL_REJECT(CONSTANT, """
            Every member has rejected.
            """, GRP_5, GRP_8),
    GROUP_BUSY(CONSTANT, """
            A ringing member sends `busy`.
            """, GRP_6),
    GROUP_LATE_REJECT(CONSTANT, """
            A ringing member rejects when the call is already `ongoing`.
            """, GRP_5),
    GROUP_CHANGE_MIND(CONSTANT, """
            A member who has declined or left accepts after all, while the call is open.
            """, GRP_5),
    GROUP_LATE_TIMEOUT(CONSTANT, """
            The timeout passes when somebody has joined, and other members still ring.
            """, GRP_8),
    GROUP_SECOND_CALL(CONSTANT, """
            A second call to a group whose first call is still `initiated`.
            """, GRP_9),
    GROUP_END(CONSTANT, """
            A joined member gives `endCall` while others are joined.
            """, GRP_10),
    GROUP_INITIATOR_LEAVES(CONSTANT, """
            The initiator gives `endCall` while others are joined (under `leave`).
            """, GRP_10),
    GROUP_END_TOLD(CONSTANT, """
            Who is told by `onCallEndedMessageReceived` when a group call is over?
            """, GRP_10, PAY_7);

    private final Kind kind;
    private final String question;
    private final List<Requirement> requirements;

    OpenPoint(Kind kind, String question, Requirement... requirements) {
        this.kind = kind;
        this.question = Prose.joined(question);
        this.requirements = List.of(requirements);
    }

    /** Whether one run shows one reading, or every occurrence may show another. */
    public enum Kind {
        CONSTANT,
        PER_OCCURRENCE
    }

    /** The open point of that id, such as {@code OP-ender-told}, in any case of letters. */
    public static Optional<OpenPoint> byId(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equalsIgnoreCase(id)).findFirst();
    }

    /** The id as people write it, such as {@code OP-ender-told}. */
    public String id() {
        return "OP-" + Prose.kebab(name());
    }

    public Kind kind() {
        return kind;
    }

    public String question() {
        return question;
    }

    /** What an observation outside all readings violates. */
    public List<Requirement> requirements() {
        return requirements;
    }

    /** Its readings, the recommended one first. */
    public List<Reading> readings() {
        return Catalogue.READINGS.getOrDefault(this, List.of());
    }

    /** Asked for all the time, and known only when both enums are there. */
    private static final class Catalogue {
        static final Map<OpenPoint, List<Reading>> READINGS = Arrays.stream(Reading.values())
                .collect(groupingBy(Reading::point, () -> new EnumMap<>(OpenPoint.class), toUnmodifiableList()));
    }

    /** The reading that the reference system takes unless told otherwise. */
    public Reading recommended() {
        return readings().get(0);
    }

    /** The reading of that name, such as {@code told}. */
    public Optional<Reading> reading(String label) {
        return readings().stream().filter(r -> r.label().equals(label)).findFirst();
    }
}
