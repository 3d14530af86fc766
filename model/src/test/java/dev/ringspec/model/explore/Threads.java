package dev.ringspec.model.explore;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hands that work at the same time. */
final class Threads implements Hands, AutoCloseable {
    private final ExecutorService pool;

    Threads(int number) {
        pool = Executors.newFixedThreadPool(number);
    }

    @Override
    public void doAll(List<Runnable> shares) {
        List<? extends Future<?>> all = shares.stream().map(pool::submit).toList();
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
