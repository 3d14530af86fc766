package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Agents that the kit starts as processes of its own: one, or as many as a world has devices. They are kept. */
final class StartedHosts implements Hosts {
    private final List<String> command;
    private final AgentLink.Ear ear;
    private final Patience patience;
    private final Tap tap;
    private final Backing backing;
    private final List<AgentLink> links = new ArrayList<>();
    private final Profile profile;
    private boolean left;

    /** Starts the first one and shakes hands with it. */
    StartedHosts(List<String> command, AgentLink.Ear ear, Patience patience, Tap tap, Backing backing) {
        this.command = command;
        this.ear = ear;
        this.patience = patience;
        this.tap = tap;
        this.backing = backing;
        this.profile = handshake(link(0));
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Map<String, AgentLink> of(World world) {
        Map<String, AgentLink> hosts = new LinkedHashMap<>();
        for (Device device : world.devices()) {
            hosts.put(device.id(), profile.capabilities().oneDeviceAProcess() ? greeted(hosts.size()) : link(0));
        }
        return hosts;
    }

    @Override
    public boolean mayReturn() {
        return false;
    }

    @Override
    public synchronized String stderr() {
        return links.stream().map(link -> link.transport().stderr()).collect(Collectors.joining());
    }

    @Override
    public synchronized boolean leave() {
        left = true;
        return Hosts.leave(links, patience.shutdown());
    }

    /** The process for the device at that place in its world. */
    private synchronized AgentLink greeted(int index) {
        boolean fresh = index >= links.size();
        AgentLink link = link(index);
        if (fresh && !handshake(link).equals(profile)) {
            giveUp(link);
            throw link.complaint().unfit("says of itself something else in each process", "declare the same in all.");
        }
        return link;
    }

    private synchronized AgentLink link(int index) {
        if (left) {
            throw new SubjectFailure("The agent was shut down.");
        }
        if (index == links.size()) {
            links.add(AgentLink.over(AgentProcess.start(command), ear, tap));
        }
        return links.get(index);
    }

    private Profile handshake(AgentLink link) {
        try {
            Fields result = Handshake.result(link, Round.await(Handshake.ask(link, patience, backing)));
            backing.hear(result);
            return Handshake.profile(result);
        } catch (Malformed e) {
            giveUp(link);
            throw link.complaint().wrongAnswer(Handshake.METHOD, e);
        } catch (SubjectFailure e) {
            giveUp(link);
            throw e;
        }
    }

    private void giveUp(AgentLink link) {
        links.remove(link);
        link.awaitEnd(Duration.ZERO);
    }
}
