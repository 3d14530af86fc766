package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Breached;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Noted;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a trace as it happens, line by line. The same observations give the same bytes (the writer has to be of UTF-8).
 * It flushes nothing by itself. All methods throw {@link UncheckedIOException} if the writer fails. Not for several threads.
 */
public final class TraceWriter implements AutoCloseable {
    private final Writer out;
    private final Map<Integer, Invoked> inFlight = new HashMap<>();
    private long last;

    /** Begins a trace: writes its first line. */
    public TraceWriter(Writer out, World world, Capabilities capabilities) {
        this.out = out;
        ObjectNode header = WorldJson.write(Json.object().put("trace", 1), world);
        line(header.set("capabilities", CapabilitiesJson.write(capabilities)));
    }

    /** The whole text of a trace. */
    public static String text(Trace trace) {
        StringWriter text = new StringWriter();
        try (TraceWriter writer = new TraceWriter(text, trace.world(), trace.capabilities())) {
            trace.observations().forEach(writer::write);
        }
        return text.toString();
    }

    /**
     * Writes one line.
     *
     * @throws IllegalArgumentException if time goes back, or nothing in flight has returned
     */
    public void write(Observation observation) {
        if (observation.at() < last) {
            throw new IllegalArgumentException(observation + " comes after " + last + " µs");
        }
        if (observation instanceof Noted || observation instanceof Breached) {
            return; // What was not seen at the interface of a device is no part of a trace.
        }
        line(json(observation));
        last = observation.at();
    }

    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode json(Observation observation) {
        ObjectNode json = Json.object();
        json.set("at", Json.seconds(observation.at()));
        if (observation instanceof Invoked invoked) {
            return invoked(json, invoked);
        } else if (observation instanceof Returned returned) {
            return returned(json, returned);
        } else if (observation instanceof Told told) {
            return EventJson.write(json, told.event());
        } else if (observation instanceof SessionTold told) {
            return SessionEventJson.write(json, SessionEventJson.IN_A_TRACE, told.event());
        } else if (observation instanceof Elapsed elapsed) {
            return json.set("elapsed", Json.seconds(elapsed.at() - last));
        }
        return json.put("quiet", true);
    }

    private ObjectNode invoked(ObjectNode json, Invoked invoked) {
        inFlight.put(invoked.id(), invoked);
        json.put("device", invoked.device()).put("invoke", invoked.id());
        return json.put("method", invoked.command().method()).set("params", CommandJson.params(invoked.command()));
    }

    private ObjectNode returned(ObjectNode json, Returned returned) {
        Invoked invoked = inFlight.remove(returned.id());
        if (invoked == null) {
            throw new IllegalArgumentException(returned + " answers no command in flight");
        }
        json.put("device", invoked.device()).put("return", returned.id());
        ReplyJson.write(json, invoked.command(), returned.reply());
        return json;
    }

    private void line(ObjectNode json) {
        try {
            out.write(Json.text(json));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
