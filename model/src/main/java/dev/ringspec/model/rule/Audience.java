package dev.ringspec.model.rule;

/** Whose listeners an effect concerns. No device is in two audiences of one effect. */
public enum Audience {
    THE_CALLERS_DEVICE,
    /** The caller's device, where another device of the caller gives the command. */
    THE_CALLERS_DEVICE_UNASKED,
    /** The caller's remaining devices. */
    THE_CALLERS_OTHER_DEVICES,
    THE_RECEIVERS_DEVICES,
    /** The receiver's devices but the one that gives the command. */
    THE_RECEIVERS_OTHER_DEVICES,
    /** The device in the call of the user who does not give the command. */
    THE_OTHER_SIDE,
    /** That user's devices that are not in the call. */
    THE_OTHER_SIDES_OTHER_DEVICES,
    THE_ACTING_DEVICE,
    /** The device in the call of the user who gives the command on another device. */
    THE_ACTING_SIDE_UNASKED,
    /** That user's devices that neither give the command nor are in the call. */
    THE_ACTING_SIDES_OTHER_DEVICES,

    // Of a call to a group
    /** The initiator's device, unless it has left the call. */
    THE_INITIATOR,
    THE_INITIATOR_WHO_LEFT,
    THE_RINGING_MEMBERS,
    /** Those that the timeout has just stopped from ringing. */
    THE_STOPPED_MEMBERS,
    /** Whoever is in the call, or was in it to its end, but the one who acts. */
    THE_OTHERS_IN_THE_CALL,
    /** The members, the initiator included, who are not or no longer in the call. */
    THE_OTHER_MEMBERS,
    /** The members who have declined, and the further devices of those who have decided. */
    THE_MEMBERS_WHO_ARE_OUT,
    /** The further devices of those who have decided, and of the initiator. */
    THE_FURTHER_DEVICES
}
