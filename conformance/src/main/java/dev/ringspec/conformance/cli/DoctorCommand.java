package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.DialIn;
import dev.ringspec.conformance.agent.Doctor;
import dev.ringspec.conformance.agent.Patience;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringspec doctor}. */
@Command(
        name = "doctor",
        description =
                "Walks you through a first conversation with your agent, message by message, and says what is wrong and"
                        + " how to mend it.")
final class DoctorCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Agent chosen = new Agent();

    @Mixin
    private final ListenOptions listening = new ListenOptions();

    /** Who is examined. */
    private static final class Agent {
        @Option(
                names = "--agent",
                required = true,
                paramLabel = "'CMD …'",
                description = "the command line that starts the agent, in quotes")
        private @Nullable String agent;

        @Option(
                names = "--listen",
                required = true,
                arity = "0..1",
                fallbackValue = ListenOptions.USUAL,
                paramLabel = "[HOST:]PORT",
                description = "wait for the agent to dial in by WebSocket, here (default: 127.0.0.1:7700)")
        private @Nullable String place;
    }

    DoctorCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Doctor doctor = doctor();
        try {
            return doctor.examine();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--agent: " + e.getMessage(), e);
        }
    }

    private Doctor doctor() {
        PrintStream out = ringspec.around().out();
        if (chosen.place != null) {
            List<String> words = new ArrayList<>(List.of("run", "--listen", chosen.place));
            words.addAll(listening.words());
            DialIn dialIn = listening.at(chosen.place, ringspec.around()::news);
            return Doctor.listening(dialIn, Patience.DOCUMENTED, out, Paste.line(words));
        }
        listening.checkUnused();
        String agent = Objects.requireNonNullElse(chosen.agent, "");
        return new Doctor(agent, Patience.DOCUMENTED, out, Paste.line(List.of("run", "--agent", agent)));
    }
}
