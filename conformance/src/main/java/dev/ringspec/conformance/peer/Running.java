package dev.ringspec.conformance.peer;

import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program that the kit has started: what it prints, how it went, and its end. */
public final class Running implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Output output;

    private Running(String name, Process process, Output output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it, without any input, and does not wait for it.
     *
     * @param name in sentences, such as {@code The Janus server}
     * @param ready words of the line by which it says that it has started
     * @throws IOException if there is no such program, or it may not be run
     */
    public static Running start(String name, ProcessBuilder command, String ready) throws IOException {
        Process process = command.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new Running(name, process, Output.of(process, ready, "output of " + name));
    }

    /** Waits until it has said that it is ready, or is gone; says whether one of them came in time. */
    public boolean awaitStart(Duration patience) throws InterruptedException {
        return output.awaitStart(patience);
    }

    /** Whether it has said that it is ready. */
    public boolean isReady() {
        return output.isReady();
    }

    /** Whether a line of its start has these words. */
    public boolean said(String words) {
        return output.said(words);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What went wrong with it, with its own last words. */
    public SubjectFailure failure(String what) {
        return new SubjectFailure(name + " " + what + exit() + ". It printed:\n" + output.lastLines());
    }

    /** A process that has just closed its sockets is about to be gone, and how it went is worth a short wait. */
    private String exit() {
        try {
            boolean gone = process.waitFor(200, TimeUnit.MILLISECONDS);
            return gone ? " (it has exited with code " + process.exitValue() + ")" : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Kills it, and what it started. Asked politely, a phone stays for half a minute where a call is still in the air. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit()
                .orTimeout(2, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join();
    }
}
