package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which agent hosts which device of a world. One that has named the device comes first, then one that hosts all; of several the
 * one that dialled in last, since an older connection of the same agent may be dead. Then come those that host any one, in the
 * order in which they dialled in, so that each keeps its device from world to world.
 *
 * @param hosts the agent of each device that has one
 * @param missing the devices for which nobody is there
 */
record Seating(Map<String, AgentLink> hosts, List<String> missing) {
    static Seating of(World world, List<Guest> guests) {
        Map<String, AgentLink> hosts = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        List<Guest> free = new ArrayList<>(guests);
        for (Device device : world.devices()) {
            Optional<Guest> guest = last(free, g -> g.named().contains(device.id()))
                    .or(() -> last(free, Guest::hostsAll))
                    .or(() -> free.stream().filter(Guest::hostsAnyOne).findFirst());
            guest.filter(Guest::hostsAnyOne).ifPresent(free::remove);
            guest.ifPresentOrElse(g -> hosts.put(device.id(), g.link()), () -> missing.add(device.id()));
        }
        return new Seating(hosts, missing);
    }

    private static Optional<Guest> last(List<Guest> guests, Predicate<Guest> fit) {
        return guests.stream().filter(fit).reduce((earlier, later) -> later);
    }
}
