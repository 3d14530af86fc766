package dev.ringspec.model.subject;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/**
 * Who hears what a world says, in the order in which it is said. May be called from any thread; a subject calls it from one
 * at a time.
 */
public interface Witness {
    /** A command was answered. */
    void returned(int id, Reply reply);

    /** A listener was called. */
    void told(CallEvent event);

    /** A device in a media session was told something of it. */
    void heard(SessionEvent event);

    /** The kit did something beside giving commands, which belongs into the story: it spoilt an answer, for one. */
    default void noted(String text) {}

    /**
     * Something was broken at another place than the interface of a device.
     *
     * @param requirement what is broken
     * @param observed what was seen
     * @param expected every alternative that would have been permitted
     */
    default void breached(Requirement requirement, String observed, List<String> expected) {}

    /** The subject broke: it crashed, hung or left the protocol. Nothing more is to be expected of this world. */
    void failed(SubjectFailure failure);
}
