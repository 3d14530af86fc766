package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What an agent adds to its answer to {@code initialize} when it dials in.
 *
 * @param token the token of the run; empty if the address has it, or none is needed
 * @param hosts the devices that it can host; empty if it can host any
 */
record Invitation(String token, List<String> hosts) {
    static final Invitation NONE = new Invitation("", List.of());

    Invitation {
        hosts = List.copyOf(hosts);
    }

    ObjectNode addedTo(ObjectNode result) {
        if (!token.isEmpty()) {
            result.put("token", token);
        }
        if (!hosts.isEmpty()) {
            hosts.forEach(result.putArray("hosts")::add);
        }
        return result;
    }
}
