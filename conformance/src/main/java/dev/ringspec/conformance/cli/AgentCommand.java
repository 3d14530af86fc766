package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.AgentServer;
import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.subject.ReferenceSubject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringspec agent}. */
@Command(
        name = "agent",
        description =
                "Serves the reference system as an agent on standard input and output, whole or broken in one respect: an"
                        + " agent to try the kit on.")
final class AgentCommand implements Callable<Integer> {
    private static final int COLUMN = 10;

    private final Ringspec ringspec;

    @Option(names = "--fault", paramLabel = "NAME", description = "break it in this respect; --list-faults names them")
    private Optional<String> fault = Optional.empty();

    @Option(names = "--list-faults", description = "print the names of all faults, with what each breaks")
    private boolean listing;

    AgentCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        if (listing) {
            list(ringspec.page());
            return ExitCode.CONFORMS;
        }
        ReferenceSubject subject = fault.map(AgentCommand::broken).orElseGet(ReferenceSubject::create);
        Surroundings around = ringspec.around();
        new AgentServer(around.in(), around.out(), () -> subject).run();
        return ExitCode.CONFORMS;
    }

    private static ReferenceSubject broken(String name) {
        return Faults.named(name).map(Fault::subject).orElseThrow(() -> unknown(name));
    }

    private static WrongUse unknown(String name) {
        List<String> names = Faults.ALL.stream().map(Fault::name).toList();
        return new WrongUse("--fault: there is no fault '" + name + "'." + Nearest.question(name, names)
                + " See all by: " + Paste.self() + " agent --list-faults");
    }

    /** One fault a line, its name first: scripts go through them. */
    private static void list(Page page) {
        int width = Faults.ALL.stream().mapToInt(f -> f.name().length()).max().orElse(0);
        Faults.ALL.forEach(
                f -> page.line(padded(f.name(), width + 2) + padded(f.breaks().id(), COLUMN) + f.sentence()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
