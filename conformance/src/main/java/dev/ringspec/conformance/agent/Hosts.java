package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agents that host the devices of one subject, wherever they come from. */
interface Hosts {
    /** What all of them say of themselves. */
    Profile profile();

    /**
     * The agent for each device of a world.
     *
     * @throws SubjectFailure if there is not one for each
     */
    Map<String, AgentLink> of(World world);

    /** Why there will never be one for each, if so. */
    default Optional<String> lack(World world) {
        return Optional.empty();
    }

    /** Whether one that is lost may come again. */
    boolean mayReturn();

    /** The end of what they wrote to standard error, for reports. */
    String stderr();

    /** Asks all of them to leave; says whether every one did by itself in time. Called once. */
    boolean leave();

    /** Asks these to leave. */
    static boolean leave(List<AgentLink> links, Duration patience) {
        links.forEach(link -> shutdown(link, patience));
        boolean well = true;
        for (AgentLink link : links) {
            well &= link.awaitEnd(patience);
        }
        return well;
    }

    private static void shutdown(AgentLink link, Duration patience) {
        try {
            link.shutdown(patience);
        } catch (SubjectFailure e) {
            link.lose(e); // It is lost already, for the reason that the worlds were told.
        }
    }
}
