package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.EnumSet;
import java.util.Set;

/** What an implementation declares, as the object {@code capabilities} (agent protocol, Handshake). */
public final class CapabilitiesJson {
    private static final String DEFAULT_TIMEOUT = "defaultTimeout";
    private static final String DEVICES_PER_AGENT = "devicesPerAgent";
    private static final String PARALLEL_WORLDS = "parallelWorlds";
    private static final String ONE = "one";
    private static final String MANY = "many";

    private CapabilitiesJson() {}

    /** Every capability, those with their usual value too. */
    public static ObjectNode write(Capabilities capabilities) {
        ObjectNode json = Json.object();
        for (Capability capability : Capability.values()) {
            json.put(capability.label(), capabilities.has(capability));
        }
        return json.put(DEFAULT_TIMEOUT, capabilities.defaultTimeout())
                .put(DEVICES_PER_AGENT, capabilities.oneDeviceAProcess() ? ONE : MANY)
                .put(PARALLEL_WORLDS, capabilities.parallelWorlds());
    }

    /** What the object says, and what the protocol says of whatever it leaves out. */
    public static Capabilities read(Fields json) {
        return new Capabilities(
                can(json),
                positive(json, DEFAULT_TIMEOUT, Capabilities.DOCUMENTED_TIMEOUT),
                oneDeviceAProcess(json),
                positive(json, PARALLEL_WORLDS, 1));
    }

    private static Set<Capability> can(Fields json) {
        Set<Capability> can = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (json.has(capability.label()) ? json.isTrue(capability.label()) : capability.ifAbsent()) {
                can.add(capability);
            }
        }
        return can;
    }

    private static int positive(Fields json, String name, int ifAbsent) {
        int value = json.has(name) ? json.integer(name) : ifAbsent;
        if (value < 1) {
            throw json.unexpected(name, "a whole number of at least 1");
        }
        return value;
    }

    private static boolean oneDeviceAProcess(Fields json) {
        String value = json.has(DEVICES_PER_AGENT) ? json.string(DEVICES_PER_AGENT) : MANY;
        if (!value.equals(ONE) && !value.equals(MANY)) {
            throw json.unexpected(DEVICES_PER_AGENT, "\"many\" or \"one\"");
        }
        return value.equals(ONE);
    }
}
