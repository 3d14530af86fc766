package dev.ringspec.model.explore;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A queue of packed states, in pieces: it grows without being copied, and what was taken is free again. */
final class Rows {
    private static final int PIECE = 1 << 12;

    private final int words;
    private final Queue<long[]> pieces = new ArrayDeque<>();
    private long[] last = new long[0];
    private int lastUsed;
    private long size;
    private long @Nullable [] first;
    private int firstUsed;

    Rows(int words) {
        this.words = words;
    }

    long size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds the state that begins there. */
    void add(long[] states, int at) {
        if (lastUsed == last.length) {
            last = new long[PIECE * words];
            lastUsed = 0;
            pieces.add(last);
        }
        System.arraycopy(states, at, last, lastUsed, words);
        lastUsed += words;
        size++;
    }

    /** Takes the state that came first. */
    void takeInto(long[] state) {
        if (first == null || firstUsed == first.length) {
            first = pieces.remove();
            firstUsed = 0;
        }
        System.arraycopy(first, firstUsed, state, 0, words);
        firstUsed += words;
        size--;
    }
}
