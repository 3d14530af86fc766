package dev.ringspec.conformance.trace;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trace, line by line: first who was there, then the observations one after the other. Holds one line at a time.
 * Blank lines are passed over. Everything throws {@link BadTrace} for what is not of the
 * format or cannot be read. Not for several threads.
 */
public final class TraceReader implements Iterator<Observation>, AutoCloseable {
    private final String name;
    private final InputStream in;
    private final Lines lines;
    private final World world;
    private final Capabilities capabilities;
    private final TraceLine format;
    private int line;
    private @Nullable Observation next;

    /**
     * Begins to read; closes the stream again if that fails.
     *
     * @param name what to call it in messages
     * @param in the bytes
     */
    public TraceReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
        this.lines = new Lines(in);
        try {
            Fields header = TraceLine.header(fields());
            this.world = WorldJson.read(header);
            this.capabilities = CapabilitiesJson.read(header.object("capabilities"));
        } catch (Malformed e) {
            close();
            throw bad(e);
        }
        this.format = new TraceLine(world);
    }

    public static TraceReader open(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadTrace(
                    file.toString(), 0, new Malformed("this is a folder, not a trace", "Name one of the files in it."));
        }
        try {
            return new TraceReader(file.toString(), Files.newInputStream(file));
        } catch (IOException e) {
            throw new BadTrace(file.toString(), 0, unreadable(e));
        }
    }

    /** A whole trace, all of it in memory. */
    public static Trace read(Path file) {
        try (TraceReader reader = open(file)) {
            return reader.rest();
        }
    }

    public World world() {
        return world;
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    /** The line, from 1, of the observation found last. */
    public int line() {
        return line;
    }

    /** The trace of all that was not yet given out. */
    public Trace rest() {
        List<Observation> observations = new ArrayList<>();
        forEachRemaining(observations::add);
        return new Trace(world, capabilities, observations);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = find();
        }
        return next != null;
    }

    @Override
    public Observation next() {
        Observation found = hasNext() ? next : null;
        next = null;
        if (found == null) {
            throw new NoSuchElementException("the trace ends at line " + line);
        }
        return found;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new BadTrace(name, 0, unreadable(e));
        }
    }

    private @Nullable Observation find() {
        try {
            Fields fields = fields();
            return fields == null ? null : format.read(fields);
        } catch (Malformed e) {
            throw bad(e);
        }
    }

    /** The fields of the next line that is not blank; null at the end. */
    private @Nullable Fields fields() {
        for (byte[] bytes = bytes(); bytes != null; bytes = bytes()) {
            if (!isBlank(bytes)) {
                return Json.parse(bytes);
            }
        }
        return null;
    }

    private byte @Nullable [] bytes() {
        line++;
        try {
            return lines.next();
        } catch (Lines.TooLong e) {
            throw new Malformed("expected lines of at most 1 MiB, found a longer one", "Is it a trace at all?");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BadTrace bad(Malformed problem) {
        return new BadTrace(name, line, line > 1 && lines.cutOff() ? cutOff(problem) : problem);
    }

    private static Malformed cutOff(Malformed problem) {
        return new Malformed(
                "the file ends in the middle of a line (" + problem.problem() + ")",
                "The recording was cut off: delete this last line, or record again.");
    }

    private static Malformed unreadable(IOException e) {
        return e instanceof NoSuchFileException
                ? new Malformed("there is no such file", "Check the path.")
                : new Malformed("cannot be read (" + e + ")", "Check the path, and that you may read the file.");
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
