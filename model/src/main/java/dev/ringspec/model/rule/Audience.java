package dev.ringspec.model.rule;

/** Whose listeners an effect concerns. No device is in two audiences of one effect. */
public enum Audience {
    THE_CALLERS_DEVICE("the caller's device"),
    /** The caller's device, where another device of the caller gives the command. */
    THE_CALLERS_DEVICE_UNASKED("the caller's device, unless it acts"),
    /** The caller's remaining devices. */
    THE_CALLERS_OTHER_DEVICES("the caller's other devices"),
    THE_RECEIVERS_DEVICES("the receiver's devices"),
    /** The receiver's device in the call. */
    THE_ANSWERING_DEVICE("the receiver's device in the call"),
    /** The receiver's devices but the one that gives the command. */
    THE_RECEIVERS_OTHER_DEVICES("the receiver's other devices"),
    /** The device in the call of the user who does not give the command. */
    THE_OTHER_SIDE("the other side"),
    /** That user's devices that are not in the call. */
    THE_OTHER_SIDES_OTHER_DEVICES("the other side's other devices"),
    THE_ACTING_DEVICE("the acting device"),
    /** The device in the call of the user who gives the command on another device. */
    THE_ACTING_SIDE_UNASKED("the acting side's device in the call, unless it acts"),
    /** That user's devices that neither give the command nor are in the call. */
    THE_ACTING_SIDES_OTHER_DEVICES("the acting side's other devices"),

    // Of a call to a group
    /** The initiator's device, unless it has left the call. */
    THE_INITIATOR("the initiator"),
    THE_INITIATOR_WHO_LEFT("the initiator who left"),
    THE_RINGING_MEMBERS("the ringing members"),
    /** Those that the timeout has just stopped from ringing. */
    THE_STOPPED_MEMBERS("the members who still rang"),
    /** Whoever is in the call, or was in it to its end, but the one who acts. */
    THE_OTHERS_IN_THE_CALL("the others in the call"),
    /** The members, the initiator included, who are not or no longer in the call. */
    THE_OTHER_MEMBERS("the members who are not in the call"),
    /** The members who have declined, and the further devices of those who have decided. */
    THE_MEMBERS_WHO_ARE_OUT("the members who are out"),
    /** The further devices of those who have decided, and of the initiator. */
    THE_FURTHER_DEVICES("the further devices of who has decided");

    private final String text;

    Audience(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
