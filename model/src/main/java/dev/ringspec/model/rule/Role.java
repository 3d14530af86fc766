package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;
import java.util.List;
import java.util.stream.Stream;

/** What a device is to a call (catalogue 1.2). */
public enum Role {
    CALLERS_DEVICE("the caller's device"),
    CALLERS_OTHER_DEVICE("another device of the caller"),
    /** While the call rings, each device of the receiver; then the one that decided. */
    RECEIVERS_DEVICE("the receiver's device"),
    /** Once another device of the receiver has decided. */
    RECEIVERS_OTHER_DEVICE("another device of the receiver"),
    OUTSIDER("an outsider"),

    // To a call to a group (catalogue 2.14)
    INITIATOR("the initiator"),
    INITIATORS_OTHER_DEVICE("another device of the initiator"),
    /** Has not decided. */
    RINGING_MEMBER("a ringing member"),
    JOINED_MEMBER("a joined member"),
    DECLINED_MEMBER("a declined member"),
    /** Was in the call: has left it, or it is over. */
    LEFT_MEMBER("a member who left"),
    /** Has rung for the whole timeout, while the call went on without it (OP-group-late-timeout {@code stopped}). */
    STOPPED_MEMBER("a member who did not answer"),
    /** Once another device of the member has decided. */
    MEMBERS_OTHER_DEVICE("another device of a member");

    /** Whoever has part in the call in any way. */
    static final Role[] PARTIES = {CALLERS_DEVICE, CALLERS_OTHER_DEVICE, RECEIVERS_DEVICE, RECEIVERS_OTHER_DEVICE};

    /** Whoever has part in a call to a group. */
    static final Role[] MEMBERS = {
        INITIATOR,
        INITIATORS_OTHER_DEVICE,
        RINGING_MEMBER,
        JOINED_MEMBER,
        DECLINED_MEMBER,
        LEFT_MEMBER,
        STOPPED_MEMBER,
        MEMBERS_OTHER_DEVICE
    };

    /** What a device can be to a call between two users. */
    public static final List<Role> BETWEEN_TWO = List.of(values()).subList(0, INITIATOR.ordinal());

    /** What a device can be to a call to a group. */
    public static final List<Role> IN_A_GROUP =
            Stream.concat(Stream.of(OUTSIDER), Stream.of(MEMBERS)).toList();

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** Whether a device can be that to a call of that status: of a call that nobody has decided, each device rings. */
    public boolean existsIn(CallStatus status) {
        return switch (this) {
            case RECEIVERS_OTHER_DEVICE -> isDecided(status);
            case JOINED_MEMBER -> status == CallStatus.ONGOING;
            case LEFT_MEMBER, STOPPED_MEMBER -> status == CallStatus.ONGOING || status == CallStatus.ENDED;
            default -> true;
        };
    }

    private static boolean isDecided(CallStatus status) {
        return switch (status) {
            case INITIATED, CANCELLED, UNANSWERED -> false;
            case ONGOING, REJECTED, BUSY, ENDED -> true;
        };
    }

    /** Whether the call rings there and waits for an answer. */
    public boolean isCalled() {
        return this == RECEIVERS_DEVICE || this == RINGING_MEMBER;
    }

    @Override
    public String toString() {
        return text;
    }
}
