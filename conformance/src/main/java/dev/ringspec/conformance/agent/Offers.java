package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the agents that were ever there have offered to host: for that it is worth waiting, for anything else it is not. */
final class Offers {
    private final Set<String> named = new LinkedHashSet<>();
    private boolean all;
    private int singles;

    void add(List<Guest> present) {
        present.forEach(guest -> named.addAll(guest.named()));
        all |= present.stream().anyMatch(Guest::hostsAll);
        singles = Math.max(
                singles, (int) present.stream().filter(Guest::hostsAnyOne).count());
    }

    /** Whether there can be a call at all: between two devices. */
    boolean sufficeForACall() {
        return all || named.size() + singles >= 2;
    }

    /** Why the world cannot be played, if so. */
    Optional<String> lack(World world) {
        List<String> unnamed = world.devices().stream()
                .map(Device::id)
                .filter(device -> !named.contains(device))
                .toList();
        return all || unnamed.size() <= singles
                ? Optional.empty()
                : Optional.of("No agent that has dialled in offers to host "
                        + String.join(", ", unnamed.subList(singles, unnamed.size())) + ".");
    }
}
