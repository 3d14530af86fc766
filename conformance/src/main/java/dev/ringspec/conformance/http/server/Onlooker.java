package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;

/** Who is told what goes over the wire of one world, and may spoil it. Called by one thread at a time. */
interface Onlooker {
    /** Sees nothing, spoils nothing. */
    Onlooker NONE = new Onlooker() {};

    /** A device has asked for something, and this would be the answer. */
    default void asked(String device, Command command, Reply reply) {}

    /** A device is about to be told of a session. */
    default void told(String device, String session) {}
}
