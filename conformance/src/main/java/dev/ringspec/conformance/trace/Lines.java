package dev.ringspec.conformance.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, none of them over 1 MiB, so that no sender can make its reader run out of memory. */
public final class Lines {
    /** The longest line, in bytes, without its end. */
    public static final int LIMIT = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int from;
    private int to;
    private boolean skipping;
    private boolean cutOff;

    public Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end, or null at the end of the stream.
     *
     * @throws TooLong if it is over the limit; the next call then goes on with the line after it
     */
    public byte @Nullable [] next() throws IOException {
        while (from < to || fill()) {
            int end = newline();
            if (take(end)) {
                return finished();
            }
        }
        return last();
    }

    /** Whether the stream ended without a line feed behind the line given last. */
    public boolean cutOff() {
        return cutOff;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private int newline() {
        int i = from;
        while (i < to && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Takes what stands before {@code end}; says whether a line is complete with it. */
    private boolean take(int end) throws TooLong {
        boolean complete = end < to;
        boolean wanted = !skipping;
        int start = from;
        from = complete ? end + 1 : end;
        skipping = skipping && !complete;
        if (wanted) {
            add(start, end, complete);
        }
        return wanted && complete;
    }

    private void add(int start, int end, boolean complete) throws TooLong {
        if (begun.size() + end - start > LIMIT) {
            begun.reset();
            skipping = !complete;
            throw new TooLong();
        }
        begun.write(buffer, start, end - start);
    }

    private byte[] finished() {
        byte[] line = begun.toByteArray();
        begun.reset();
        return line;
    }

    private byte @Nullable [] last() {
        cutOff = begun.size() > 0;
        return cutOff ? finished() : null;
    }

    /** A line over the limit. */
    public static final class TooLong extends IOException {

        public TooLong() {
            super("a line over 1 MiB");
        }
    }
}
