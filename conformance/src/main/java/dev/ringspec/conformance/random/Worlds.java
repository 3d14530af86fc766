package dev.ringspec.conformance.random;

import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.List;

/**
 * The worlds in which random scripts play in turn: every second one is the plain one, since its stories are the shortest and
 * what is special hides what is plain.
 */
final class Worlds {
    private static final World PLAIN = World.of("random", "alice", "bob", "carol");
    private static final World SEVERAL_DEVICES = PLAIN.withMoreDevices("alice", "bob");

    private Worlds() {}

    static List<Scripts> suiting(Capabilities capabilities) {
        Scripts plain = new Scripts(capabilities.without(Capability.NETWORK), PLAIN);
        List<Scripts> turns = new ArrayList<>();
        if (capabilities.has(Capability.SEVERAL_DEVICES_PER_USER)) {
            turns.add(plain);
            turns.add(new Scripts(capabilities.without(Capability.NETWORK), SEVERAL_DEVICES));
        }
        if (capabilities.has(Capability.NETWORK)) {
            turns.add(plain);
            turns.add(new Scripts(capabilities, PLAIN));
        }
        return turns.isEmpty() ? List.of(plain) : turns;
    }
}
