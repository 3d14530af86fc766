package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.conformance.trace.ReplyJson;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the witness of a world is promised: one thread at a time, every command answered exactly once, and nothing more
 * after a failure. A command whose answer does not come is {@link Reply.Indefinite}, and the world has failed: the agent owes
 * an answer, so nothing can be concluded from what follows.
 */
final class Hearing {
    private final Witness witness;
    private final Set<Integer> inFlight = new ConcurrentSkipListSet<>();
    private final AtomicReference<@Nullable SubjectFailure> failure = new AtomicReference<>();

    Hearing(Witness witness) {
        this.witness = witness;
    }

    /** Throws the failure that ended the world, if one did. */
    void checkAlive() {
        SubjectFailure reason = failure.get();
        if (reason != null) {
            throw reason;
        }
    }

    /** A command is about to be sent. */
    void expect(int id) {
        checkAlive();
        inFlight.add(id);
    }

    /** It could not be sent; says whether the witness has not heard of it yet. */
    boolean forget(int id) {
        return inFlight.remove(id);
    }

    synchronized void told(CallEvent event) {
        if (failure.get() == null) {
            witness.told(event);
        }
    }

    synchronized void heard(SessionEvent event) {
        if (failure.get() == null) {
            witness.heard(event);
        }
    }

    void answered(AgentLink link, int id, String question, @Nullable Fields answer, @Nullable Throwable lost) {
        try {
            if (answer == null) {
                throw Round.failure(lost);
            }
            returned(id, ReplyJson.read(answer));
        } catch (Malformed e) {
            fail(link.complaint().wrongAnswer(question, e));
        } catch (SubjectFailure e) {
            fail(e);
        } catch (RuntimeException e) {
            link.lose(new SubjectFailure("The kit itself failed while it heard the agent: " + e, e));
        }
    }

    synchronized void fail(SubjectFailure reason) {
        if (failure.get() == null) {
            end();
            failure.set(reason);
            witness.failed(reason);
        }
    }

    /** What was not answered by now will not be. */
    synchronized void end() {
        for (int id : inFlight) {
            returned(id, new Reply.Indefinite());
        }
    }

    private synchronized void returned(int id, Reply reply) {
        if (failure.get() == null && inFlight.remove(id)) {
            witness.returned(id, reply);
        }
    }
}
