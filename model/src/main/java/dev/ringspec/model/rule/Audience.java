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
    THE_ACTING_SIDES_OTHER_DEVICES
}
