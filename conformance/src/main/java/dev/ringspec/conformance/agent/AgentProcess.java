package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Lines;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The process of an agent, with all that it starts. When it is killed, so are its descendants; also those whose parent ended
 * before them, provided that somebody {@link #look}ed while the parent lived. While it lives, a shutdown hook makes sure that
 * it does not outlive the kit.
 */
final class AgentProcess implements Transport {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int ROUNDS = 3;

    private final String name;
    private final Process process;
    private final LastWords lastWords;
    private final Lines lines;
    private final Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
    private final Thread hook;

    private AgentProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.lines = new Lines(process.getInputStream());
        this.lastWords = LastWords.of(process.getErrorStream(), "ringspec stderr of " + name);
        this.hook = new Thread(this::killFamily, "ringspec end of " + name);
        family.add(process.toHandle());
    }

    /**
     * Starts it, in the working directory and with the environment of the kit.
     *
     * @throws SubjectFailure if there is no such program
     */
    static AgentProcess start(List<String> command) {
        try {
            AgentProcess started = new AgentProcess(String.join(" ", command), new ProcessBuilder(command).start());
            Runtime.getRuntime().addShutdownHook(started.hook);
            return started;
        } catch (IOException e) {
            throw Complaint.cannotStart(command, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Medium medium() {
        return Medium.PIPE;
    }

    @Override
    public void send(String message) throws IOException {
        process.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        return lines.next();
    }

    @Override
    public String stderr() {
        return lastWords.text();
    }

    @Override
    public List<String> lastWords(int count, boolean gone) {
        if (gone) {
            lastWords.await();
        }
        return lastWords.lines(count);
    }

    @Override
    public void onEnd(Runnable action) {
        CompletableFuture<Void> unused = process.onExit().thenRun(action);
    }

    @Override
    public String fate() {
        return process.isAlive()
                ? "closed its standard output"
                : "ended by itself (exit code " + process.exitValue() + ")";
    }

    /** Remembers what it has started by now. */
    @Override
    public void look() {
        for (ProcessHandle member : Set.copyOf(family)) {
            member.descendants().forEach(family::add);
        }
        family.removeIf(member -> !member.isAlive());
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it and all that it started, and waits until they are gone. Does nothing more the second time. */
    @Override
    public void end() {
        killFamily();
        family.forEach(AgentProcess::awaitDeath);
        awaitEnd(GRACE);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.setName("ringspec is ending"); // The JVM is on its way down, and its hooks are running already.
        }
    }

    /** In rounds: a process may start another one while its relatives are being killed. */
    private void killFamily() {
        for (int round = 0; round < ROUNDS; round++) {
            look();
            family.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    private static void awaitDeath(ProcessHandle member) {
        try {
            member.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            member.destroyForcibly(); // Nobody can do more than ask the system once again.
        }
    }
}
