package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Output;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One running baresip: one user's device. */
final class UserAgent implements AutoCloseable {
    /** It is ready in some 15 ms; this is for a machine on its knees. */
    private static final Duration START = Duration.ofSeconds(5);

    private final Account account;
    private final Ports ports;
    private final Process process;
    private final Output output;

    private UserAgent(Account account, Ports ports, Process process) {
        this.account = account;
        this.ports = ports;
        this.process = process;
        this.output = Output.of(process, "baresip is ready.", "baresip output of " + account.uid());
    }

    /** Starts the process and does not wait for it. */
    static UserAgent launch(Installation baresip, Account account, Ports ports, Path folder) throws IOException {
        Settings.write(folder, account, ports, baresip.modules());
        ProcessBuilder command =
                new ProcessBuilder(baresip.executable().toString(), "-f", folder.toString(), "-4", "-v");
        command.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return new UserAgent(account, ports, command.start());
    }

    /** Waits until it is ready. */
    ControlSocket connect() throws IOException, InterruptedException {
        if (!output.awaitStart(START)) {
            throw failure("is not ready after " + START.toSeconds() + " s");
        }
        // It starts without a control socket too, where the port is taken; then another program would be spoken to.
        if (!output.isReady() || !output.said("listening on 127.0.0.1:" + ports.control())) {
            throw failure("did not start as it should");
        }
        return ControlSocket.open(ports.control());
    }

    Account account() {
        return account;
    }

    /** The type of all its calls, as far as it says one: without a video codec they are audio calls. */
    Optional<String> callType() {
        return output.said("Populated 0 video codecs") ? Optional.of("audio") : Optional.empty();
    }

    /** What went wrong with it, with its own last words. */
    SubjectFailure failure(String what) {
        return new SubjectFailure(
                "The baresip of " + account.uid() + " " + what + exit() + ". It printed:\n" + output.lastLines());
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

    /** Kills it. Asked politely, it stays for half a minute where a call is still in the air. */
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
