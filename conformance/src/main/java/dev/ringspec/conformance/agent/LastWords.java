package dev.ringspec.conformance.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The end of what a process writes to standard error: the last 64 KiB, however much it writes. */
final class LastWords {
    private static final int KEPT = 1 << 16;
    private static final long GRACE_MILLIS = 300;

    private final byte[] ring = new byte[KEPT];
    private final Thread listener;
    private long heard;

    private LastWords(InputStream stderr, String name) {
        this.listener = new Thread(() -> listen(stderr), name);
        this.listener.setDaemon(true);
    }

    static LastWords of(InputStream stderr, String name) {
        LastWords words = new LastWords(stderr, name);
        words.listener.start();
        return words;
    }

    /** Waits a moment for what a process that ended has still in its pipe. */
    void await() {
        try {
            listener.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String text() {
        int length = (int) Math.min(heard, KEPT);
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[i] = ring[(int) ((heard - length + i) % KEPT)];
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    /** The last lines that are not blank. */
    List<String> lines(int count) {
        List<String> all = text().lines().filter(line -> !line.isBlank()).toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private void listen(InputStream stderr) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = stderr.read(buffer); n >= 0; n = stderr.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            keep(new byte[0], 0); // The process is gone, and its words with it: what was heard is all there is.
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            ring[(int) (heard++ % KEPT)] = bytes[i];
        }
    }
}
