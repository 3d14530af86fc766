package dev.ringspec.features.story;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a scenario says of who was told what in a media session. It is told beside the call listeners, in no order with them. */
public final class SessionTidings {
    private final Story story;

    public SessionTidings(Story story) {
        this.story = story;
    }

    /** Somebody is told that somebody else has come or gone. */
    public void isTold(Person person, SessionEventKind kind, Person about) {
        String said = person + " is told in the session that " + about
                + (kind == SessionEventKind.USER_JOINED ? " has joined" : " has left");
        isTold(person, kind, story.known(about).uid(), said);
    }

    /** Somebody is told that the call is over. */
    public void isToldOfTheEnd(Person person) {
        isTold(person, SessionEventKind.CALL_ENDED, null, person + " is told in the session that the call is over");
    }

    private void isTold(Person person, SessionEventKind kind, @Nullable String uid, String said) {
        Scene scene = story.scene();
        String device = story.known(person).device();
        Predicate<SessionEvent> fits = e -> e.device().equals(device)
                && e.kind() == kind
                && (uid == null || e.uid() == null || uid.equals(e.uid()));
        if (!scene.hearing().takeInSession(fits)) {
            SessionEvent missing =
                    new SessionEvent(device, kind, scene.session(Which.ANY, person, Ring::concerns), uid);
            story.claim(new Claim(
                    said,
                    Words.inSession(scene.hearing().toldInSession()),
                    new Rewriting(scene).toldInSession(missing)));
        }
    }

    /** Nothing but what the sentences before have named was told to somebody in a session. */
    public void isToldNothing(Person person) {
        String device = story.known(person).device();
        Scene scene = story.scene();
        List<Integer> rest = scene.hearing().restInSession(e -> e.device().equals(device));
        if (!rest.isEmpty()) {
            story.claim(new Claim(
                    person + " is told nothing more in the session",
                    Words.inSession(scene.hearing().toldInSession()),
                    List.of(new Rewriting(scene).without(rest))));
        }
    }

    /** OP-one-sided-session: a call that drops is over for both sides. */
    public void bothOrNeither(Person one, Person other) {
        boolean first = isToldThatItEnded(one);
        boolean second = isToldThatItEnded(other);
        if (first != second) {
            story.claim(new Claim(
                    one + " and " + other + " are both told that the call was ended, or neither is",
                    "only " + (first ? one : other) + " was",
                    List.of()));
        }
    }

    private boolean isToldThatItEnded(Person person) {
        String device = story.known(person).device();
        return story.scene().hearing().take(e -> e.device().equals(device) && e.kind() == EventKind.ENDED);
    }
}
