package dev.ringspec.conformance.agent;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers what a world says, and lets one wait for it. */
final class Heard implements Witness {
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Duration patience;
    private final Map<Integer, Reply> replies = new HashMap<>();
    private final List<CallEvent> events = new ArrayList<>();
    private @Nullable SubjectFailure failure;

    Heard(Duration patience) {
        this.patience = patience;
    }

    @Override
    public synchronized void returned(int id, Reply reply) {
        replies.put(id, reply);
        notifyAll();
    }

    @Override
    public synchronized void told(CallEvent event) {
        events.add(event);
        notifyAll();
    }

    /** The first call has no media session. */
    @Override
    public void heard(SessionEvent event) {}

    @Override
    public synchronized void failed(SubjectFailure reason) {
        failure = reason;
        notifyAll();
    }

    /** The reply, which always comes: the subject sees to it. */
    synchronized Reply reply(int id) {
        Duration longer = patience.multipliedBy(2).plusSeconds(1);
        Reply reply = await(longer, () -> Optional.ofNullable(replies.get(id)))
                .orElseThrow(() -> new SubjectFailure("The kit itself lost the answer to command " + id + "."));
        if (reply instanceof Reply.Indefinite) {
            await(A_MOMENT, Optional::empty); // If it is the kit that gave up, the reason follows.
        }
        return reply;
    }

    /** The event; if all is quiet, one that has come already. */
    synchronized Optional<CallEvent> event(String device, EventKind kind, boolean quiet) {
        return await(
                quiet ? Duration.ZERO : patience,
                () -> events.stream()
                        .filter(e -> e.device().equals(device) && e.kind() == kind)
                        .findFirst());
    }

    private synchronized <T> Optional<T> await(Duration longest, Supplier<Optional<T>> found) {
        long end = System.nanoTime() + longest.toNanos();
        Optional<T> now = found.get();
        for (long left = millisUntil(end); now.isEmpty() && failure == null && left > 0; left = millisUntil(end)) {
            pause(left);
            now = found.get();
        }
        if (failure != null) {
            throw failure;
        }
        return now;
    }

    @SuppressWarnings("WaitNotInLoop") // The loop is in await.
    private synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while waiting for the agent.", e);
        }
    }

    private static long millisUntil(long end) {
        return (end - System.nanoTime() + 999_999) / 1_000_000;
    }
}
