package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Walks the author of an agent through a first conversation, message by message: handshake, a world, listeners, one call from
 * ringing to its end, shutdown. It stops at the first thing that is wrong, and says how to mend it. It judges whether the
 * agent can be tried at all, not whether what it stands for is right.
 */
public final class Doctor {
    /** All is well. */
    public static final int HEALTHY = 0;

    /** Something could not be tested. */
    public static final int ILL = 3;

    private static final World WORLD = World.of("doctor", FirstCall.CALLER_UID, FirstCall.RECEIVER_UID);

    /** How to come by the agent. */
    private interface Summons {
        AgentSubject summon(Consumer<Stray> strays, Transcript transcript);
    }

    private final Summons summons;
    private final String first;
    private final Patience patience;
    private final Transcript transcript;
    private final String next;
    private final AtomicBoolean strayed = new AtomicBoolean();

    /**
     * A doctor who has not looked yet.
     *
     * @param commandLine program and arguments, with quotes as in a shell; no shell is involved
     * @param out where the conversation is shown
     * @param next what the author of a healthy agent types next
     */
    public Doctor(String commandLine, Patience patience, PrintStream out, String next) {
        this(
                (strays, transcript) -> AgentSubject.start(commandLine, patience, strays, transcript),
                "Starting the agent, and shaking hands",
                patience,
                out,
                next);
    }

    private Doctor(Summons summons, String first, Patience patience, PrintStream out, String next) {
        this.summons = summons;
        this.first = first;
        this.patience = patience;
        this.transcript = new Transcript(out);
        this.next = next;
    }

    /** A doctor who waits for the agent to dial in; else the same. */
    public static Doctor listening(DialIn dialIn, Patience patience, PrintStream out, String next) {
        return new Doctor(
                (strays, transcript) -> AgentSubject.listen(dialIn, patience, strays, transcript::say, transcript),
                "Waiting for the agent to dial in, and shaking hands",
                patience,
                out,
                next);
    }

    /**
     * Finds the agent, talks with it, and ends it.
     *
     * @return the exit code: {@link #HEALTHY} or {@link #ILL}
     * @throws IllegalArgumentException if the command line is empty or a quote is left open
     */
    public int examine() {
        try {
            converse();
            return verdict();
        } catch (SubjectFailure e) {
            transcript.problem("" + e.getMessage());
            return ILL;
        }
    }

    private int verdict() {
        boolean healthy = !strayed.get();
        transcript.say(
                healthy ? "The agent is ready. Next: " + next : "The agent sends events of worlds that are not open.");
        return healthy ? HEALTHY : ILL;
    }

    private void converse() {
        transcript.step(first);
        try (AgentSubject agent = summons.summon(this::stray, transcript)) {
            transcript.fine(described(agent.profile()));
            call(agent);
            transcript.step("Shutting the agent down");
            leave(agent);
        }
    }

    private void call(AgentSubject agent) {
        transcript.step("Opening a world with " + FirstCall.CALLER + " and " + FirstCall.RECEIVER);
        Heard heard = new Heard(patience.answer());
        Stage stage = agent.open(WORLD, heard);
        transcript.fine("It is open.");
        boolean clock = agent.profile().capabilities().has(Capability.VIRTUAL_TIME);
        new FirstCall(stage, heard, clock, transcript).make();
        transcript.step("Closing the world");
        stage.close();
        transcript.fine("It is closed.");
    }

    private void leave(AgentSubject agent) {
        if (!agent.leave()) {
            throw new SubjectFailure("The agent did not end within "
                    + patience.shutdown().toMillis() / 1000.0
                    + " s of shutdown, and was given up.\nWhat to do: answer shutdown with {}, then exit, or close the"
                    + " connection if it has dialled in; close timers and connections that keep the process alive.");
        }
        transcript.fine("It answered and ended.");
    }

    private void stray(Stray stray) {
        strayed.set(true);
        transcript.problem("That event is of the world \"" + stray.world()
                + "\", which is not open. Name the world of openWorld, and send nothing after closeWorld.");
    }

    private static String described(Profile profile) {
        Capabilities capabilities = profile.capabilities();
        String can = capabilities.can().stream().map(Capability::label).collect(Collectors.joining(", "));
        return profile.name() + " " + profile.version() + " speaks version 1, in the dialect " + profile.dialect()
                + ". It declares: " + (can.isEmpty() ? "nothing" : can) + "; a time-out of "
                + capabilities.defaultTimeout() + " s; " + capabilities.parallelWorlds() + " world(s) at a time.";
    }
}
