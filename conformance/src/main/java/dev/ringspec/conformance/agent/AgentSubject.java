package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * An implementation behind agents: one that the kit starts, and talks to by its standard input and output, or those that
 * dial in by WebSocket. It may hold as many worlds at a time as it declares. Where each device needs a process of its own,
 * they are started as needed, and kept.
 *
 * <p>A command that is not answered in time is Indefinite, and its world has failed; the others go on. When an agent that was
 * started crashes, hangs or leaves the protocol, all open worlds have failed, and every later call throws the same failure.
 * When one that dialled in does, the worlds that it hosts have failed, and the next world waits for it to dial in again.
 * Witnesses are called by threads of their own, never by the caller's; they must not wait for this subject there.
 */
public final class AgentSubject implements Subject {
    private static final int MOST_ATTEMPTS = 3;

    private final Hosts hosts;
    private final OpenWorlds worlds;
    private final Patience patience;
    private final AtomicBoolean closed = new AtomicBoolean();

    private AgentSubject(Hosts hosts, OpenWorlds worlds, Patience patience) {
        this.hosts = hosts;
        this.worlds = worlds;
        this.patience = patience;
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
        return start(commandLine, patience, strays, Tap.NONE);
    }

    /** The same, for an SDK that is to talk to a server of the kit. */
    public static AgentSubject start(String commandLine, Patience patience, Consumer<Stray> strays, Backing backing) {
        return start(commandLine, patience, strays, Tap.NONE, backing);
    }

    static AgentSubject start(String commandLine, Patience patience, Consumer<Stray> strays, Tap tap) {
        return start(commandLine, patience, strays, tap, Backing.NONE);
    }

    private static AgentSubject start(
            String commandLine, Patience patience, Consumer<Stray> strays, Tap tap, Backing backing) {
        OpenWorlds worlds = new OpenWorlds(strays, false);
        Hosts hosts = new StartedHosts(CommandLine.words(commandLine), worlds, patience, tap, backing);
        return new AgentSubject(hosts, worlds, patience);
    }

    /**
     * Listens until agents dial in that can host a call, and shakes hands with them.
     *
     * @param strays hears, on a thread of the link, of events of worlds that are not open (PAY-14)
     * @param news hears, a line at a time, where to dial, who came, and whom the kit waits for
     * @throws SubjectFailure if the kit cannot listen there, or nobody comes in time
     */
    public static AgentSubject listen(DialIn dialIn, Patience patience, Consumer<Stray> strays, Consumer<String> news) {
        return listen(dialIn, patience, strays, news, Tap.NONE);
    }

    static AgentSubject listen(
            DialIn dialIn, Patience patience, Consumer<Stray> strays, Consumer<String> news, Tap tap) {
        OpenWorlds worlds = new OpenWorlds(strays, true);
        DialledHosts hosts = new DialledHosts(dialIn, worlds, patience, news, tap);
        AgentSubject subject = new AgentSubject(hosts, worlds, patience);
        try {
            hosts.gather();
            return subject;
        } catch (SubjectFailure e) {
            subject.close();
            throw e;
        }
    }

    @Override
    public Profile profile() {
        return hosts.profile();
    }

    @Override
    public Optional<String> lack(World world) {
        return hosts.lack(world);
    }

    /**
     * Opens a world. An agent that is found to have left since the last world is waited for.
     *
     * @throws SubjectFailure if the agent cannot
     * @throws IllegalStateException if one of that name is open, or as many as the agent declares to hold
     */
    @Override
    public Stage open(World world, Witness witness) {
        for (int left = MOST_ATTEMPTS; ; left--) {
            worlds.checkAlive();
            AgentStage stage = new AgentStage(new Cast(world, hosts.of(world)), worlds, patience, new Hearing(witness));
            worlds.add(stage, profile().capabilities().parallelWorlds());
            try {
                stage.open();
                return stage;
            } catch (SubjectFailure e) {
                stage.abandon();
                if (left == 1 || !hosts.mayReturn() || stage.lost().isEmpty()) {
                    throw e;
                }
            }
        }
    }

    /** The end of what the agent wrote to standard error, at most 64 KiB a process; for reports. */
    public String stderr() {
        return hosts.stderr();
    }

    @Override
    public void close() {
        leave();
    }

    /** Closes it; says whether every agent ended by itself in time. */
    boolean leave() {
        boolean first = !closed.getAndSet(true);
        boolean well = !first || hosts.leave();
        if (first) {
            worlds.end(new SubjectFailure("The agent was shut down."));
        }
        return well;
    }
}
