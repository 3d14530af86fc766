package dev.ringspec.model.spec;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * All that an implementation declares of itself.
 *
 * @param can what it can do
 * @param defaultTimeout seconds after which a call without a timeout of its own is over; documented as 45
 * @param oneDeviceAProcess whether each device needs an agent process of its own
 * @param parallelWorlds how many worlds it can hold open at a time, at least 1
 */
public record Capabilities(Set<Capability> can, int defaultTimeout, boolean oneDeviceAProcess, int parallelWorlds) {
    /** The documented default time-out (S1), in seconds. */
    public static final int DOCUMENTED_TIMEOUT = 45;

    public Capabilities {
        can = can.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(can));
    }

    /** What the given abilities say, everything else as documented. */
    public static Capabilities of(Set<Capability> can) {
        return new Capabilities(can, DOCUMENTED_TIMEOUT, false, 1);
    }

    /** The same, but for that. */
    public Capabilities without(Capability capability) {
        Set<Capability> less = EnumSet.noneOf(Capability.class);
        can.stream().filter(c -> c != capability).forEach(less::add);
        return new Capabilities(less, defaultTimeout, oneDeviceAProcess, parallelWorlds);
    }

    public boolean has(Capability capability) {
        return can.contains(capability);
    }

    /** Whether an implementation that declares this can be held to the requirement. */
    public boolean covers(Requirement requirement) {
        return requirement.need().map(this::has).orElse(true);
    }
}
