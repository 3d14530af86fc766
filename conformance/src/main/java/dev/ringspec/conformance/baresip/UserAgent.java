package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Running;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One running baresip: one user's device. */
final class UserAgent implements AutoCloseable {
    /** It is ready in some 15 ms; this is for a machine on its knees. */
    private static final Duration START = Duration.ofSeconds(5);

    private final Account account;
    private final Ports ports;
    private final Running program;

    private UserAgent(Account account, Ports ports, Running program) {
        this.account = account;
        this.ports = ports;
        this.program = program;
    }

    /** Starts the process and does not wait for it. */
    static UserAgent launch(Installation baresip, Account account, Ports ports, Path folder) throws IOException {
        Settings.write(folder, account, ports, baresip.modules());
        ProcessBuilder command =
                new ProcessBuilder(baresip.executable().toString(), "-f", folder.toString(), "-4", "-v");
        String name = "The baresip of " + account.uid();
        return new UserAgent(account, ports, Running.start(name, command, "baresip is ready."));
    }

    /** Waits until it is ready. */
    ControlSocket connect() throws IOException, InterruptedException {
        if (!program.awaitStart(START)) {
            throw failure("is not ready after " + START.toSeconds() + " s");
        }
        // It starts without a control socket too, where the port is taken; then another program would be spoken to.
        if (!program.isReady() || !program.said("listening on 127.0.0.1:" + ports.control())) {
            throw failure("did not start as it should");
        }
        return ControlSocket.open(ports.control());
    }

    Account account() {
        return account;
    }

    /** The type of all its calls, as far as it says one: without a video codec they are audio calls. */
    Optional<String> callType() {
        return program.said("Populated 0 video codecs") ? Optional.of("audio") : Optional.empty();
    }

    /** What went wrong with it, with its own last words. */
    SubjectFailure failure(String what) {
        return program.failure(what);
    }

    @Override
    public void close() {
        program.close();
    }
}
