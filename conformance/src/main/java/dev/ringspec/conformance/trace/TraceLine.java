package dev.ringspec.conformance.trace;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line says, and whether it fits those before it: time goes on, commands return once, devices are known. */
final class TraceLine {
    private static final int VERSION = 1;
    private static final double LONGEST = 1e9;

    private final Set<String> devices;
    private final Map<Integer, String> inFlight = new HashMap<>();
    private long last;

    TraceLine(World world) {
        this.devices = world.devices().stream().map(Device::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The first line, if it is that of a trace of this version. */
    static Fields header(@Nullable Fields first) {
        if (first == null || !first.has("trace")) {
            throw new Malformed(
                    "expected the first line of a trace, {\"trace\":1,\"world\":…}",
                    "Begin the file with it (agent-protocol.md, Trace format); or is this another kind of file?");
        }
        if (first.integer("trace") != VERSION) {
            throw first.unexpected("trace", VERSION + ", the version of the format");
        }
        return first;
    }

    /** The observation of a line. */
    Observation read(Fields line) {
        last = at(line);
        if (line.has("invoke")) {
            return invoked(line);
        } else if (line.has("return")) {
            return returned(line);
        } else if (line.has("event")) {
            return told(line);
        }
        return otherwise(line);
    }

    private Observation otherwise(Fields line) {
        if (line.has(SessionEventJson.IN_A_TRACE)) {
            device(line);
            return new SessionTold(last, SessionEventJson.read(line, SessionEventJson.IN_A_TRACE));
        } else if (line.has("elapsed")) {
            return elapsed(line);
        } else if (line.has("quiet") && line.isTrue("quiet")) {
            return new Quiet(last);
        }
        throw new Malformed(
                "expected one of the fields invoke, return, event, sessionEvent, elapsed, or \"quiet\":true",
                "Write one observation a line (agent-protocol.md, Trace format).");
    }

    private long at(Fields line) {
        double seconds = line.number("at");
        if (seconds < 0 || seconds > LONGEST) {
            throw line.unexpected("at", "seconds since the start, from 0 to " + (long) LONGEST);
        }
        long at = Json.micros(seconds);
        if (at < last) {
            throw new Malformed(
                    "\"at\" goes back from " + Json.seconds(last) + " to " + Json.seconds(at),
                    "Sort the lines by the order in which things were seen; \"at\" never decreases.");
        }
        return at;
    }

    private Observation invoked(Fields line) {
        int id = line.integer("invoke");
        String device = device(line);
        if (inFlight.putIfAbsent(id, device) != null) {
            throw line.unexpected("invoke", "a number that no command in flight has");
        }
        return new Invoked(last, id, device, CommandJson.read(line.string("method"), line.objectOrEmpty("params")));
    }

    private Observation returned(Fields line) {
        int id = line.integer("return");
        String device = inFlight.remove(id);
        if (device == null) {
            throw line.unexpected("return", "the number of an invoke before it that has not returned yet");
        }
        if (!Objects.equals(device, device(line))) {
            throw line.unexpected("device", "\"" + device + "\", which gave the command");
        }
        return new Returned(last, id, ReplyJson.read(line));
    }

    private Observation told(Fields line) {
        device(line);
        CallEvent event = EventJson.read(line);
        return new Told(last, event);
    }

    private Observation elapsed(Fields line) {
        if (line.number("elapsed") < 0) {
            throw line.unexpected("elapsed", "how many seconds the clock was moved, 0 or more");
        }
        return new Elapsed(last);
    }

    private String device(Fields line) {
        String device = line.string("device");
        if (!devices.contains(device)) {
            throw line.unexpected("device", "one of the devices in the first line");
        }
        return device;
    }
}
