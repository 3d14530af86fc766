package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.AgentServer;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringspec agent}. */
@Command(
        name = "agent",
        description =
                "Is the reference system as an agent on standard input and output, whole or broken in one respect.")
final class AgentCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Option(names = "--fault", paramLabel = "NAME", description = "break it in this respect")
    private Optional<String> fault = Optional.empty();

    @Option(names = "--list-faults", description = "print the names of all faults, with what each breaks")
    private boolean listing;

    AgentCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Subject subject = fault.map(Faults::subject).orElseGet(ReferenceSubject::create);
        if (listing) {
            Faults.list(ringspec.page());
        } else {
            Surroundings around = ringspec.around();
            new AgentServer(around.in(), around.out(), () -> subject).run();
        }
        return ExitCode.CONFORMS;
    }
}
