package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.Doctor;
import dev.ringspec.conformance.agent.Patience;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringspec doctor}. */
@Command(
        name = "doctor",
        description =
                "Walks you through a first conversation with your agent, message by message, and says what is wrong and"
                        + " how to mend it.")
final class DoctorCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Option(
            names = "--agent",
            required = true,
            paramLabel = "'CMD …'",
            description = "the command line that starts the agent, in quotes")
    private String agent = "";

    DoctorCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        try {
            String next = Paste.line(List.of("run", "--agent", agent));
            return new Doctor(agent, Patience.DOCUMENTED, ringspec.around().out(), next).examine();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--agent: " + e.getMessage(), e);
        }
    }
}
