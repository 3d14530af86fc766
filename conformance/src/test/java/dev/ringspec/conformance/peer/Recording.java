package dev.ringspec.conformance.peer;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A witness that writes down what it hears, one line each: the tests compare stories. */
public final class Recording implements Witness {
    private static final long SETTLE = Duration.ofMillis(250).toNanos();

    private final List<String> lines = new ArrayList<>();
    private long lastHeard = System.nanoTime();

    @Override
    public void returned(int id, Reply reply) {
        write("#" + id + " " + words(reply));
    }

    @Override
    public void told(CallEvent event) {
        write(event.device() + " " + event.kind().callback() + " " + words(event.call()));
    }

    @Override
    public void heard(SessionEvent event) {
        write(event.device() + " " + event.kind().callback() + " " + event.sessionId());
    }

    @Override
    public void failed(SubjectFailure failure) {
        write("failed: " + failure.getMessage());
    }

    private synchronized void write(String line) {
        lines.add(line);
        lastHeard = System.nanoTime();
        notifyAll();
    }

    private static String words(Reply reply) {
        if (reply instanceof Reply.Success success) {
            Call call = success.call();
            return call == null ? "done" : words(call);
        }
        return reply instanceof Reply.Refused refused ? "refused: " + refused.message() : reply.toString();
    }

    private static String words(Call call) {
        return call.callStatus() + " " + call.callInitiator() + "->" + call.callReceiver() + " " + call.receiverType()
                + " " + call.callType() + " " + call.sessionId();
    }

    /** The first line like this, waited for. */
    public synchronized String await(Predicate<String> like, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (lines.stream().noneMatch(like)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("not heard within " + patience + "; heard: " + lines);
            }
            wait(left);
        }
        return lines.stream().filter(like).findFirst().orElseThrow();
    }

    /** All that was written down since the last time, once nothing more comes. */
    public synchronized List<String> settled() throws InterruptedException {
        lastHeard = System.nanoTime();
        for (long left = SETTLE; left > 0; left = lastHeard + SETTLE - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
        List<String> heard = List.copyOf(lines);
        lines.clear();
        return heard;
    }
}
