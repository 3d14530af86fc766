package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The handsets of one world, each with a thread that hands it its commands in order. */
final class HandsetStage implements Stage {
    private record Hand(Handset handset, ExecutorService thread) {}

    private final Witness witness;
    private final Map<String, Hand> hands = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    HandsetStage(Witness witness) {
        this.witness = witness;
    }

    void add(String device, Handset handset) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, "ringspec handset " + device);
            daemon.setDaemon(true);
            return daemon;
        });
        hands.put(device, new Hand(handset, thread));
    }

    Ears ears(String device) {
        return new Ears() {
            @Override
            public void told(String listenerId, EventKind kind, Call call) {
                say(() -> witness.told(new CallEvent(device, listenerId, kind, call)));
            }

            @Override
            public void heard(SessionEventKind kind, String sessionId, @Nullable String uid) {
                say(() -> witness.heard(new SessionEvent(device, kind, sessionId, uid)));
            }
        };
    }

    @Override
    public void invoke(int id, String device, Command command) {
        Hand hand = hands.get(device);
        if (hand == null) {
            throw new SubjectFailure("The device " + device + " is not hosted here.");
        }
        hand.thread().execute(() -> hand(id, device, command, hand.handset()));
    }

    private void hand(int id, String device, Command command, Handset handset) {
        try {
            CompletableFuture<Void> unused = Dispatch.to(handset, command)
                    .<Void>handle((reply, failure) -> {
                        answer(id, command.method() + " on " + device, reply, failure);
                        return null;
                    })
                    .toCompletableFuture();
        } catch (RuntimeException | Error thrown) { // An Error too, such as Kotlin's TODO: else nobody would answer.
            answer(id, command.method() + " on " + device, null, thrown);
        }
    }

    private void answer(int id, String question, @Nullable Reply reply, @Nullable Throwable failure) {
        if (failure == null) {
            say(() -> witness.returned(id, reply == null ? new Reply.Success(null) : reply));
            return;
        }
        Throwable cause = Failures.unwrapped(failure);
        Failures.reply(cause)
                .ifPresentOrElse(
                        mapped -> say(() -> witness.returned(id, mapped)),
                        () -> say(() -> witness.failed(new SubjectFailure(
                                question + " failed with " + cause + ", which means neither refused (RefusedException),"
                                        + " nor no answer in time (TimeoutException).",
                                cause))));
    }

    /** One at a time, and nothing after the end. */
    private synchronized void say(Runnable what) {
        if (!closed.get()) {
            what.run();
        }
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        return CompletableFuture.failedFuture(new SubjectFailure("Handsets live in real time; no clock can be moved."));
    }

    @Override
    public void close() {
        hands.values().forEach(hand -> hand.thread().shutdown());
        List<Exception> failures = new ArrayList<>();
        hands.values().forEach(hand -> logOut(hand.handset(), failures));
        closed.set(true);
        if (!failures.isEmpty()) {
            Exception first = failures.get(0);
            throw new SubjectFailure("A device could not be logged out: " + first, first);
        }
    }

    /** One that fails is no reason to leave the others logged in. */
    private static void logOut(Handset handset, List<Exception> failures) {
        try {
            handset.logOut();
        } catch (Exception e) {
            failures.add(e);
        }
    }
}
