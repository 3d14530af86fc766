package dev.ringspec.conformance.cli;

import dev.ringspec.model.explore.Hands;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that the explorer works with. */
final class HiredHands implements Hands, AutoCloseable {
    private final ExecutorService pool;

    HiredHands(int threads) {
        pool = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void doAll(List<Runnable> shares) {
        List<? extends Future<?>> all = shares.stream().map(pool::submit).toList();
        all.forEach(HiredHands::await);
    }

    private static void await(Future<?> share) {
        try {
            share.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exploring", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
