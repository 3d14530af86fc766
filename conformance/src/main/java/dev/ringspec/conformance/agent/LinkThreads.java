package dev.ringspec.conformance.agent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The threads of a link: one reads, one writes, one looks at the clock. None keeps the JVM alive. */
final class LinkThreads {
    /** How long what is in the pipes may take to arrive. */
    static final Duration SOON = Duration.ofMillis(300);

    private static final long OFTEN_MILLIS = 500;

    private final String name;
    private final ExecutorService writer;
    private final ScheduledThreadPoolExecutor clock;

    LinkThreads(String name) {
        this.name = name;
        this.writer = Executors.newSingleThreadExecutor(daemon("writer to "));
        this.clock = new ScheduledThreadPoolExecutor(1, daemon("patience with "));
        clock.setRemoveOnCancelPolicy(true);
    }

    void read(Runnable listening) {
        daemon("reader of ").newThread(listening).start();
    }

    void write(Runnable writing) {
        writer.execute(writing);
    }

    /** Runs it after that time, unless the answer is there by then. */
    void later(Duration delay, Runnable action, CompletableFuture<?> unless) {
        Future<?> alarm = clock.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = unless.whenComplete((answer, failure) -> alarm.cancel(false));
    }

    void soon(Runnable action) {
        if (!clock.isShutdown()) {
            later(SOON, action, new CompletableFuture<>());
        }
    }

    void often(Runnable action) {
        Future<?> looking = clock.scheduleWithFixedDelay(action, OFTEN_MILLIS / 5, OFTEN_MILLIS, TimeUnit.MILLISECONDS);
        if (looking.isCancelled()) {
            throw new IllegalStateException("the clock of " + name + " stands still");
        }
    }

    void end() {
        writer.shutdownNow();
        clock.shutdownNow();
    }

    private ThreadFactory daemon(String role) {
        return task -> {
            Thread thread = new Thread(task, "ringspec " + role + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
