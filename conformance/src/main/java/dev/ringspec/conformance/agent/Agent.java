package dev.ringspec.conformance.agent;

import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * The agent kit of the JVM: a subject in, an agent out. All that a team writes is the subject, as {@link
 * dev.ringspec.conformance.agent.handset.Handsets} or by itself, and a main method:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     Agent.of(subject()).onStdio();
 * }
 * }</pre>
 *
 * <p>What a command ends with becomes an answer of the protocol: a {@link dev.ringspec.model.action.Reply.Refused} is error 1,
 * a {@link dev.ringspec.model.action.Reply.Indefinite} error 2, a {@link dev.ringspec.model.action.Reply.NotOffered} error
 * -32601. A {@link SubjectFailure}, or any other exception that a subject throws, is the agent's own fault (-32603) and makes
 * the world inconclusive.
 */
public final class Agent {
    private final Subject subject;
    private final List<String> hosts;

    private Agent(Subject subject, List<String> hosts) {
        this.subject = subject;
        this.hosts = hosts;
    }

    /** An agent that hosts every device, or any one if the subject declares that each needs an agent of its own. */
    public static Agent of(Subject subject) {
        return new Agent(subject, List.of());
    }

    /** The same agent, but it can host these devices only, such as {@code alice-1}; said when it dials in. */
    public Agent hosting(String... devices) {
        return new Agent(subject, List.of(devices));
    }

    /**
     * Serves on standard input and output until the kit is done, and closes the subject. What the implementation prints goes
     * to standard error from now on, so that nobody takes it for messages.
     *
     * @throws UncheckedIOException if a stream breaks
     */
    public void onStdio() {
        InputStream in = System.in;
        System.setOut(System.err);
        new AgentServer(in, new FileOutputStream(FileDescriptor.out), () -> subject).run();
    }

    /**
     * Dials in to a kit that listens ({@code ringspec run --listen}), serves until the kit is done, and closes the subject. A
     * kit that does not listen yet, and a connection that is lost, is dialled again for half a minute.
     *
     * @param address such as {@code ws://127.0.0.1:7700}; may bring the token along, as {@code ?token=…}
     * @param token the token of the run; empty if the address brings it
     * @throws SubjectFailure if nobody listens there, or the kit sends the agent away
     * @throws IllegalArgumentException if it is no address of a WebSocket
     */
    public void dialIn(URI address, String token) {
        dialIn(address, token, System.err::println);
    }

    /**
     * The same, with somebody else than standard error to be told that it dials again.
     *
     * @param news hears it, a line once for each time that it has to wait
     */
    public void dialIn(URI address, String token, Consumer<String> news) {
        try (Subject served = subject) {
            new DialOut(address, new Invitation(token, hosts), news).serve(served);
        }
    }
}
