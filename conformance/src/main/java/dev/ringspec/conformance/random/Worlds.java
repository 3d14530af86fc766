package dev.ringspec.conformance.random;

import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.List;

/** The worlds in which random scripts play: the plain one most often, since its stories are the shortest. */
final class Worlds {
    private static final World PLAIN = World.of("random", "alice", "bob", "carol");

    private Worlds() {}

    static List<World> suiting(Capabilities capabilities) {
        List<World> worlds = new ArrayList<>(List.of(PLAIN));
        if (capabilities.has(Capability.SEVERAL_DEVICES_PER_USER)) {
            worlds.add(PLAIN.withMoreDevices("alice", "bob"));
        }
        return worlds;
    }
}
