package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Agents that dial in, drop and dial in again as they like. They say who they are each time, and it must be the same. */
final class DialledHosts implements Hosts {
    private final DialIn dialIn;
    private final OpenWorlds worlds;
    private final Patience patience;
    private final Guests guests;
    private final Reception reception;
    private final DialInServer server;

    /** Begins to listen, and waits for nobody yet. */
    DialledHosts(DialIn dialIn, OpenWorlds worlds, Patience patience, Consumer<String> news, Tap tap) {
        this.dialIn = dialIn;
        this.worlds = worlds;
        this.patience = patience;
        this.guests = new Guests(news);
        this.reception = new Reception(dialIn.token(), worlds, patience, guests, news, tap);
        this.server = DialInServer.start(dialIn.address(), dialIn.token(), reception);
        news.accept("Listening for agents. Dial in at " + dialIn.url(server.getPort()));
    }

    /** Waits until there are enough of them for a call. */
    void gather() {
        if (!guests.awaitSome(dialIn.agents(), dialIn.patience())) {
            throw absent(guests.links().isEmpty() ? "No agent" : "Not every agent that is needed");
        }
    }

    private SubjectFailure absent(String who) {
        return new SubjectFailure(
                who + " dialled in within " + dialIn.patience().toMillis() / 1000.0 + " s." + guests.lastRefusal()
                        + "\nWhat to do: start the agent with the address that was printed, on a machine from which it"
                        + " can be reached; give it longer by --wait.");
    }

    @Override
    public Profile profile() {
        return guests.profile();
    }

    @Override
    public Map<String, AgentLink> of(World world) {
        Seating seating = guests.awaitHosts(world, dialIn.patience());
        if (!seating.missing().isEmpty()) {
            SubjectFailure gone = absent("No host of " + String.join(", ", seating.missing()));
            worlds.end(gone); // Else every world that is left would be waited for in vain as long.
            throw gone;
        }
        checkOneClock(Set.copyOf(seating.hosts().values()));
        return seating.hosts();
    }

    private void checkOneClock(Set<AgentLink> links) {
        if (links.size() > 1 && profile().capabilities().has(Capability.VIRTUAL_TIME)) {
            throw new SubjectFailure("The devices of one world are hosted by " + links.size()
                    + " agents, which declare virtualTime.\nWhat to do: declare virtualTime false. A clock that is moved"
                    + " needs all devices in one process.");
        }
    }

    @Override
    public Optional<String> lack(World world) {
        return guests.lack(world);
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    /** What an agent that dials in says beside the protocol stays with it. */
    @Override
    public String stderr() {
        return "";
    }

    @Override
    public boolean leave() {
        List<AgentLink> all = new ArrayList<>(guests.links());
        all.addAll(reception.strangers());
        boolean well = Hosts.leave(all, patience.shutdown());
        server.end();
        return well;
    }
}
