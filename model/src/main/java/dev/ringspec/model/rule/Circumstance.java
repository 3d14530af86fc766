package dev.ringspec.model.rule;

/**
 * Something that can be so when a command is given, and on which the answer may depend. A circumstance is
 * {@link Truth#EITHER} where the documents allow the implementation to see it one way or the other: above all after
 * {@code clearActiveCall} (catalogue 1.2, "cleared").
 */
public enum Circumstance {
    // The arguments of initiateCall
    RECEIVER_IS_NOBODY("the receiver is unknown, empty, or the caller itself"),
    TYPE_IS_UNDOCUMENTED("the receiver type or the call type is not one of those documented"),
    TIMEOUT_IS_NOT_POSITIVE("the timeout is zero or less"),
    TIMEOUT_HAS_A_FRACTION("the timeout is not a whole number"),

    // The acting device
    ITS_OWN_CALL_RINGS_OUT("a call of its own rings out"),
    IT_IS_IN_ANOTHER_ONGOING_CALL("it is in another ongoing call"),
    IT_IS_BEING_CALLED("a call rings there"),
    IT_REMEMBERS_A_CALL_IT_ENDED("it ended a call and has not cleared it"),
    IT_REMEMBERS_A_CALL_ENDED_ELSEWHERE("the other side ended its call and it has not cleared it"),
    IT_IS_ON_NO_OTHER_CALL("it has part in no other open call"),
    ANOTHER_CALL_ONLY_RINGS("it has part in another call, which only rings"),
    IT_BROUGHT_THE_STATUS_ABOUT("it brought this status about itself"),
    SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT("it did not bring this status about"),
    SOMEBODY_ELSE_HAS_ENDED_IT("somebody else has ended it before"),
    ITS_USER_IS_ON_A_CALL_ELSEWHERE("another device of its user is calling or in a call"),
    THE_OTHER_SIDE_ENDS_AS_WELL("both sides end together, and this is the later one"),
    THE_END_IS_NOT_SHARED("the two ends were not given together"),

    // The receiver of a new call
    THE_RECEIVER_IS_IN_AN_ONGOING_CALL("the receiver is in an ongoing call"),
    THE_RECEIVER_HAS_PART_IN_A_RINGING_CALL("the receiver has part in another call that rings"),
    THE_RECEIVER_HAS_NO_CONNECTED_DEVICE("no device of the receiver is connected"),
    THE_RECEIVER_IS_CALLING_THE_CALLER("the receiver is calling the caller"),

    // The group that is called
    IT_IS_NOT_A_MEMBER("the user is not a member of the group"),
    THE_GROUP_HAS_NO_OTHER_MEMBER("the group has no other member"),
    NO_OTHER_MEMBER_IS_CONNECTED("no device of another member is connected"),
    THE_GROUP_IS_IN_AN_ONGOING_CALL("the group is in an ongoing call"),
    THE_GROUP_HAS_A_RINGING_CALL("another call to the group rings"),

    // The members of a group
    NOBODY_ELSE_IS_LEFT_TO_ANSWER("nobody else is left to answer"),
    OTHERS_ARE_JOINED("others are in the call"),
    IT_LEFT_BEFORE_THE_END("it had left the call before it ended"),
    ITS_USER_IS_NOT_IN_THE_CALL("its user is not in the call, or has left it"),

    // Listeners
    THE_ID_IS_REGISTERED("a listener is registered under that id"),
    ANOTHER_ID_IS_REGISTERED("a listener is registered under another id"),
    THE_ID_IS_NOT_REGISTERED("no listener is registered under that id"),

    // The media session
    IT_GIVES_NO_GOOD_TOKEN("it gives no token that it was given for this call in this status"),
    IT_IS_NOT_IN_THE_CALL("it is not in the call"),
    IT_IS_IN_THE_SESSION("it is in the media session"),
    IT_IS_NOT_IN_THE_SESSION("it is not in the media session"),
    THE_OTHER_OF_THE_TWO_SUCCEEDED("of token and start, the other one has succeeded there in this status"),
    THE_OTHER_OF_THE_TWO_DID_NOT("of token and start, the other one has not succeeded there in this status"),

    ALWAYS("in any case");

    /** Whether a circumstance holds. */
    public enum Truth {
        NO,
        YES,
        /** The implementation may see it either way. */
        EITHER
    }

    private final String text;

    Circumstance(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
