package dev.ringspec.model.machine;

import dev.ringspec.model.action.SessionEventKind;
import java.util.Comparator;

/**
 * A session event that was caused and has not come yet. Session events have no order, neither among themselves nor beside
 * call events, so these are a bag and not a queue.
 *
 * @param device where it is due
 * @param kind which one
 * @param user the user whom it is about, or {@link Cast#NOBODY}
 * @param need what it is if it does not come
 */
public record SessionDue(int device, SessionEventKind kind, int user, Need need) {
    /** What a session event is that does not come. */
    public enum Need {
        /** A violation. */
        MUST,
        /** A warning. */
        SHOULD,
        /** Nothing. */
        MAY
    }

    /** The order in which they are kept, so that equal bags are equal lists: of equal events the one needed most is first. */
    static final Comparator<SessionDue> ORDER = Comparator.comparingInt(SessionDue::device)
            .thenComparing(SessionDue::kind)
            .thenComparingInt(SessionDue::user)
            .thenComparing(SessionDue::need);

    SessionDue optional() {
        return new SessionDue(device, kind, user, Need.MAY);
    }
}
