package dev.ringspec.conformance.agent;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A witness that remembers what it heard, in words, in order. */
final class Recorder implements Witness {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<SubjectFailure> failure = new CompletableFuture<>();

    @Override
    public void returned(int id, Reply reply) {
        heard.add(id + " " + reply);
    }

    @Override
    public void told(CallEvent event) {
        heard.add(event.device() + " " + event.kind());
    }

    @Override
    public void heard(SessionEvent event) {
        heard.add(event.device() + " " + event.kind());
    }

    @Override
    public void failed(SubjectFailure failure) {
        heard.add("failed");
        this.failure.complete(failure);
    }

    /** The next things heard; fewer if no more come. */
    List<String> next(int count) {
        return Stream.generate(() -> poll(heard)).limit(count).toList();
    }

    /** All that was heard up to now and not asked for. */
    List<String> rest() {
        return List.copyOf(heard);
    }

    SubjectFailure failure() {
        return failure.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static String poll(BlockingQueue<String> queue) {
        try {
            String element = queue.poll(10, TimeUnit.SECONDS);
            if (element == null) {
                throw new AssertionError("nothing was heard for ten seconds");
            }
            return element;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
