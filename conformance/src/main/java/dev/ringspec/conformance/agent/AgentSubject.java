package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An implementation behind an agent that the kit starts, and talks to by its standard input and output. It may hold as many
 * worlds at a time as it declares. Where each device needs a process of its own, they are started as needed, and kept.
 *
 * <p>A command that is not answered in time is Indefinite, and its world has failed; the others go on. When the agent itself
 * crashes, hangs or leaves the protocol, all open worlds have failed, and every later call throws the same failure. Witnesses
 * are called by threads of their own, never by the caller's; they must not wait for this subject there.
 */
public final class AgentSubject implements Subject {
    private final List<String> command;
    private final Patience patience;
    private final Tap tap;
    private final Backing backing;
    private final OpenWorlds worlds;
    private final List<AgentLink> links = new ArrayList<>();
    private final Profile profile;
    private boolean closed;

    private AgentSubject(List<String> command, Patience patience, Consumer<Stray> strays, Tap tap, Backing backing) {
        this.backing = backing;
        this.command = command;
        this.patience = patience;
        this.tap = tap;
        this.worlds = new OpenWorlds(strays);
        this.profile = handshake(link(0));
    }

    /**
     * Starts the agent and shakes hands with it.
     *
     * @param commandLine program and arguments, with quotes as in a shell; no shell is involved
     * @param strays hears, on a thread of the link, of events of worlds that are not open (PAY-14)
     * @throws SubjectFailure if it cannot be started or does not keep to the protocol
     * @throws IllegalArgumentException if the command line is empty or a quote is left open
     */
    public static AgentSubject start(String commandLine, Patience patience, Consumer<Stray> strays) {
        return start(commandLine, patience, strays, Backing.NONE);
    }

    /** The same, for an SDK that is to talk to a server of the kit. */
    public static AgentSubject start(String commandLine, Patience patience, Consumer<Stray> strays, Backing backing) {
        return new AgentSubject(CommandLine.words(commandLine), patience, strays, Tap.NONE, backing);
    }

    static AgentSubject start(String commandLine, Patience patience, Consumer<Stray> strays, Tap tap) {
        return new AgentSubject(CommandLine.words(commandLine), patience, strays, tap, Backing.NONE);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /**
     * Opens a world.
     *
     * @throws SubjectFailure if the agent cannot
     * @throws IllegalStateException if one of that name is open, or as many as the agent declares to hold
     */
    @Override
    public Stage open(World world, Witness witness) {
        worlds.checkAlive();
        AgentStage stage = new AgentStage(world, hosts(world), worlds, patience, new Hearing(witness));
        worlds.add(stage, profile.capabilities().parallelWorlds());
        try {
            stage.open();
            return stage;
        } catch (SubjectFailure e) {
            worlds.remove(stage);
            throw e;
        }
    }

    /** The end of what the agent wrote to standard error, at most 64 KiB a process; for reports. */
    public synchronized String stderr() {
        return links.stream().map(AgentLink::stderr).collect(Collectors.joining());
    }

    @Override
    public void close() {
        leave();
    }

    /** Closes it; says whether every process ended by itself in time. */
    synchronized boolean leave() {
        boolean well = true;
        if (!closed) {
            closed = true;
            links.forEach(this::shutdown);
            for (AgentLink link : links) {
                well &= link.awaitEnd(patience.shutdown());
            }
            worlds.end(new SubjectFailure("The agent was shut down."));
        }
        return well;
    }

    private void shutdown(AgentLink link) {
        try {
            link.shutdown(patience.shutdown());
        } catch (SubjectFailure e) {
            link.lose(e); // It is lost already, for the reason that the worlds were told.
        }
    }

    private Map<String, AgentLink> hosts(World world) {
        Map<String, AgentLink> hosts = new LinkedHashMap<>();
        for (Device device : world.devices()) {
            hosts.put(device.id(), profile.capabilities().oneDeviceAProcess() ? greeted(hosts.size()) : link(0));
        }
        return hosts;
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
        if (closed) {
            throw new SubjectFailure("The agent was shut down.");
        }
        if (index == links.size()) {
            links.add(AgentLink.start(command, worlds, tap));
        }
        return links.get(index);
    }

    private Profile handshake(AgentLink link) {
        try {
            Fields result = Round.result(link, Handshake.METHOD, initialized(link));
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

    private Fields initialized(AgentLink link) {
        CompletableFuture<Fields> answer = new CompletableFuture<>();
        link.request(
                Handshake.METHOD,
                Handshake.params(backing),
                patience.initialize(),
                (heard, lost) -> Round.pass(answer, heard, lost));
        return Round.await(answer);
    }

    private void giveUp(AgentLink link) {
        links.remove(link);
        link.awaitEnd(Duration.ZERO);
    }
}
