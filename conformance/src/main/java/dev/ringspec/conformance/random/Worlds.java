package dev.ringspec.conformance.random;

import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The worlds in which random scripts play in turn: every second one is the plain one, since its stories are the shortest and
 * what is special hides what is plain.
 */
final class Worlds {
    private static final World PLAIN = World.of("random", "alice", "bob", "carol");
    private static final World SEVERAL_DEVICES = PLAIN.withMoreDevices("alice", "bob");

    /** Three of four make a group; Dave is no member. */
    private static final World TEAM =
            World.of("random", "alice", "bob", "carol", "dave").withGroup("team", "alice", "bob", "carol");

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
        if (capabilities.has(Capability.GROUPS)) {
            // At most a quarter of all scripts: most of what a group shows, a call between two users shows sooner.
            turns.addAll(Collections.nCopies(turns.isEmpty() ? 3 : 1, plain));
            turns.add(new Scripts(capabilities.without(Capability.NETWORK), TEAM));
        }
        return turns.isEmpty() ? List.of(plain) : turns;
    }
}
