package dev.ringspec.conformance.http.client;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the witness of a world is promised: one thread at a time, every command answered exactly once, and nothing after
 * a failure or the end.
 */
final class Audience {
    private final Witness witness;
    private final Set<Integer> inFlight = new TreeSet<>();
    private @Nullable SubjectFailure failure;
    private boolean ended;

    Audience(Witness witness) {
        this.witness = witness;
    }

    /** A command is about to be sent. */
    synchronized void expect(int id) {
        checkAlive();
        inFlight.add(id);
    }

    synchronized void checkAlive() {
        if (failure != null) {
            throw failure;
        }
    }

    synchronized void returned(int id, Reply reply) {
        if (inFlight.remove(id) && isListening()) {
            witness.returned(id, reply);
        }
    }

    synchronized void told(CallEvent event) {
        if (isListening()) {
            witness.told(event);
        }
    }

    synchronized void heard(SessionEvent event) {
        if (isListening()) {
            witness.heard(event);
        }
    }

    synchronized void fail(SubjectFailure reason) {
        if (isListening()) {
            leaveUnanswered();
            failure = reason;
            witness.failed(reason);
        }
    }

    /** What was not answered by now will not be. */
    synchronized void end() {
        if (isListening()) {
            leaveUnanswered();
            ended = true;
        }
    }

    private boolean isListening() {
        return failure == null && !ended;
    }

    private void leaveUnanswered() {
        List.copyOf(inFlight).forEach(id -> returned(id, new Reply.Indefinite()));
    }
}
