package dev.ringspec.conformance.baresip;

/**
 * One command on its way: from the first command line until something that the user agent says decides the reply. Whatever
 * does not concern it passes by.
 */
interface Exchange {
    void begin();

    /** The last command line was answered. */
    default void answered(ControlMessage.Answer answer) {}

    /** A dialled call rings at the other side; only now does it have an id. */
    default void rings(SipCall call) {}

    default void established(SipCall call) {}

    /** The call is over; it is given as it was before. */
    default void closed(SipCall call, Closing how, String reason) {}
}
