package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.WorldJson;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A world, and who plays whom in it.
 *
 * @param hosts the agent of each device
 */
record Cast(World world, Map<String, AgentLink> hosts) {
    Set<AgentLink> links() {
        return new LinkedHashSet<>(hosts.values());
    }

    /** Those that are not lost. */
    Set<AgentLink> left() {
        Set<AgentLink> left = links();
        left.removeIf(link -> link.failure() != null);
        return left;
    }

    /** Why one of them is lost, if so. */
    Optional<SubjectFailure> lost() {
        return links().stream()
                .flatMap(link -> Stream.ofNullable(link.failure()))
                .findFirst();
    }

    AgentLink host(String device) {
        AgentLink link = hosts.get(device);
        if (link == null) {
            throw new IllegalArgumentException("no device " + device + " in world " + world.name());
        }
        return link;
    }

    /** Complains of an agent that speaks for a device which is not its own. */
    void check(AgentLink link, String device) {
        AgentLink host = hosts.get(device);
        if (host != link) {
            throw link.complaint()
                    .unfit(
                            "told of an event on device \"" + device + "\", which "
                                    + (host == null
                                            ? "is not in world \"" + world.name() + "\""
                                            : "another agent hosts"),
                            "write the device of openWorld on which the listener was called, one of its \"hosts\".");
        }
    }

    ObjectNode named() {
        return Json.object().put("world", world.name());
    }

    /** The whole world, and which devices of it are the agent's own. */
    ObjectNode seenBy(AgentLink link) {
        ObjectNode params = WorldJson.write(Json.object(), world);
        ArrayNode hosted = params.putArray("hosts");
        world.devices().stream().filter(d -> host(d.id()) == link).forEach(d -> hosted.add(d.id()));
        return params;
    }
}
