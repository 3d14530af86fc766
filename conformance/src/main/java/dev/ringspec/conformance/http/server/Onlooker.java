package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.subject.Wire.AnswerFault;
import dev.ringspec.model.subject.Wire.EventFault;
import java.util.Optional;

/** Who is told what goes over the wire of one world, and may spoil it. */
interface Onlooker {
    /** Sees nothing, spoils nothing. */
    Onlooker NONE = new Onlooker() {};

    /** A device has asked for something, and this would be the answer. */
    default void asked(String device, Command command, Reply reply) {}

    /** A device is about to be told of a session. */
    default void tells(String device, String session) {}

    /** What is to become of the answer to a command. */
    default Optional<AnswerFault> ofAnswer(String device, Command command) {
        return Optional.empty();
    }

    /** What is to become of an event. */
    default Optional<EventFault> ofEvent(String device, EventKind kind) {
        return Optional.empty();
    }
}
