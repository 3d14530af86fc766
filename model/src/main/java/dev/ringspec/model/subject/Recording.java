package dev.ringspec.model.subject;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Breached;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Noted;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is seen of one world, with its time, in one order: what the kit does and what it hears come together
 * here, from whatever thread.
 */
final class Recording implements Witness {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);

    private final boolean virtual;
    private final long start = System.nanoTime();
    private final List<Observation> observations = new ArrayList<>();
    private final Map<Integer, Reply> replies = new HashMap<>();
    private long clock;
    private long lastNews = start;
    private int read;
    private @Nullable SubjectFailure failure;

    Recording(boolean virtual) {
        this.virtual = virtual;
    }

    boolean isVirtual() {
        return virtual;
    }

    synchronized void invoked(int id, String device, Command command) {
        observations.add(new Invoked(now(), id, device, command));
    }

    synchronized void elapsed(long micros) {
        clock += micros;
        observations.add(new Elapsed(clock));
    }

    synchronized void quiet() {
        observations.add(new Quiet(now()));
    }

    synchronized Quiet quietNow() {
        return new Quiet(now());
    }

    @Override
    public synchronized void returned(int id, Reply reply) {
        heard(new Returned(now(), id, reply));
        replies.putIfAbsent(id, reply);
    }

    @Override
    public synchronized void told(CallEvent event) {
        heard(new Told(now(), event));
    }

    @Override
    public synchronized void heard(SessionEvent event) {
        heard(new SessionTold(now(), event));
    }

    @Override
    public synchronized void noted(String text) {
        observations.add(new Noted(now(), text));
    }

    @Override
    public synchronized void breached(Requirement requirement, String observed, List<String> expected) {
        heard(new Breached(now(), requirement.id(), observed, expected));
    }

    @Override
    public synchronized void failed(SubjectFailure first) {
        failure = failure == null ? first : failure;
        notifyAll();
    }

    /** An advance of time failed. */
    synchronized void broke(CompletionException broken) {
        failed(
                broken.getCause() instanceof SubjectFailure known
                        ? known
                        : new SubjectFailure("The subject broke while time was passing: " + broken, broken));
    }

    /** Something is done that somebody here may be waiting for. */
    synchronized void wake() {
        notifyAll();
    }

    private synchronized void heard(Observation observation) {
        observations.add(observation);
        lastNews = System.nanoTime();
        notifyAll();
    }

    synchronized Optional<Reply> reply(int id) {
        return Optional.ofNullable(replies.get(id));
    }

    synchronized Optional<SubjectFailure> failure() {
        return Optional.ofNullable(failure);
    }

    synchronized List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** What was not read before. */
    synchronized List<Observation> news() {
        List<Observation> fresh = List.copyOf(observations.subList(read, observations.size()));
        read = observations.size();
        return fresh;
    }

    /** Waits a moment, or until it is so. */
    synchronized void await(BooleanSupplier so) {
        if (!so.getAsBoolean() && failure == null) {
            waitFor(MOMENT);
        }
    }

    /** Lets real time pass. */
    synchronized void pause(double seconds) {
        long until = System.nanoTime() + Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
        while (failure == null && System.nanoTime() < until) {
            waitFor(until - System.nanoTime());
        }
    }

    /** Waits until nothing has come for so many microseconds. */
    synchronized void awaitSilence(long micros) {
        lastNews = System.nanoTime();
        long silence = TimeUnit.MICROSECONDS.toNanos(micros);
        while (failure == null && System.nanoTime() - lastNews < silence) {
            waitFor(silence - (System.nanoTime() - lastNews));
        }
    }

    /** Waits so many times as long for anything to come at all, and then for silence. */
    synchronized void awaitSilenceAfterNews(long micros, int times) {
        int before = observations.size();
        long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros) * times;
        while (failure == null && observations.size() == before && System.nanoTime() < until) {
            waitFor(until - System.nanoTime());
        }
        if (observations.size() > before) {
            awaitSilence(micros);
        }
    }

    private synchronized void waitFor(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, nanos));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failed(new SubjectFailure("The kit was interrupted while it waited."));
        }
    }

    private long now() {
        return virtual ? clock : TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }
}
