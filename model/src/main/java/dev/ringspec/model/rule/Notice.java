package dev.ringspec.model.rule;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.List;

/**
 * What a listener is told.
 *
 * @param kinds the callback; where several are listed, the implementation may choose
 * @param word the status in the payload
 */
public record Notice(List<EventKind> kinds, StatusWord word) {
    static Notice of(EventKind kind, StatusWord word) {
        return new Notice(List.of(kind), word);
    }
}
