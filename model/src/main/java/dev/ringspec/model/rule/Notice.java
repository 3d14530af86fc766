package dev.ringspec.model.rule;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/**
 * What a listener is told.
 *
 * @param kinds the callback; where several are listed, the implementation may choose
 * @param word the status in the payload
 * @param judged whether the payload has to have that status and all that belongs to the event; where not, only what is
 *     there must be right
 * @param ofTheMember whether its callReceiver is the member of the group who acts, and not who was called
 */
public record Notice(List<EventKind> kinds, StatusWord word, boolean judged, boolean ofTheMember) {
    static Notice of(EventKind kind, StatusWord word) {
        return new Notice(List.of(kind), word, true, false);
    }

    /** By any of these callbacks. */
    static Notice anyOf(StatusWord word, EventKind... kinds) {
        return new Notice(List.of(kinds), word, true, false);
    }

    /** It only stops the ringing: its status says nothing about the call. */
    static Notice stop(EventKind kind, StatusWord word) {
        return new Notice(List.of(kind), word, false, false);
    }

    /** The same, with the member who acts as its receiver. */
    Notice naming() {
        return new Notice(kinds, word, judged, true);
    }

    /** The same by that callback. */
    public Notice by(EventKind kind) {
        return new Notice(List.of(kind), word, judged, ofTheMember);
    }
}
