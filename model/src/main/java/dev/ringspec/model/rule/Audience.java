package dev.ringspec.model.rule;

/** Whose listeners an effect concerns. */
public enum Audience {
    THE_CALLERS_DEVICE,
    THE_RECEIVERS_DEVICES,
    /** The device in the call that did not give the command. */
    THE_OTHER_SIDE,
    THE_ACTING_DEVICE
}
