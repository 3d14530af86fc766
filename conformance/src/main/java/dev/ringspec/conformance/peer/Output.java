package dev.ringspec.conformance.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a program prints: all of its start, by which it is known to be ready, and the last lines, for reports. */
final class Output {
    private static final int LAST = 20;

    private final String ready;
    private final List<String> start = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final CountDownLatch started = new CountDownLatch(1);

    private Output(String ready) {
        this.ready = ready;
    }

    /**
     * Reads on, on a thread of its own, as long as the process prints.
     *
     * @param ready words of the line that ends the start
     * @param name of the thread
     */
    static Output of(Process process, String ready, String name) {
        Output output = new Output(ready);
        Thread reader = new Thread(() -> output.read(process), name);
        reader.setDaemon(true);
        reader.start();
        return output;
    }

    private void read(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(Output::withoutColours).forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            add("(" + e.getMessage() + ")");
        } finally {
            started.countDown();
        }
    }

    private static String withoutColours(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private synchronized void add(String line) {
        if (started.getCount() > 0) {
            start.add(line);
        }
        last.addLast(line);
        if (last.size() > LAST) {
            last.removeFirst();
        }
        if (line.contains(ready)) {
            started.countDown();
        }
    }

    /** Waits until the start is over, well or badly. */
    boolean awaitStart(Duration patience) throws InterruptedException {
        return started.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether a line of its start has these words. */
    synchronized boolean said(String words) {
        return start.stream().anyMatch(line -> line.contains(words));
    }

    boolean isReady() {
        return said(ready);
    }

    /** The last lines, indented. */
    synchronized String lastLines() {
        return "    " + String.join("\n    ", last);
    }
}
