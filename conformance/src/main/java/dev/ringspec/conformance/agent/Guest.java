package dev.ringspec.conformance.agent;

import dev.ringspec.model.subject.Profile;
import java.util.Set;

/**
 * An agent that has dialled in and shaken hands.
 *
 * @param link the conversation with it
 * @param profile what it says of itself
 * @param named the devices that it can host; empty if it named none
 */
record Guest(AgentLink link, Profile profile, Set<String> named) {
    /** Whether it can host every device of a world. */
    boolean hostsAll() {
        return named.isEmpty() && !profile.capabilities().oneDeviceAProcess();
    }

    /** Whether it can host any one device of a world. */
    boolean hostsAnyOne() {
        return named.isEmpty() && profile.capabilities().oneDeviceAProcess();
    }

    String origin() {
        return link.transport().name();
    }

    /** Such as {@code acme-calls 2.4.0, hosting alice-1}. */
    String described() {
        String what = hostsAll() ? "every device" : hostsAnyOne() ? "one device" : String.join(", ", named);
        return profile.name() + " " + profile.version() + ", hosting " + what;
    }
}
