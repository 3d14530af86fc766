package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.Agent;
import dev.ringspec.conformance.agent.AgentServer;
import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import java.net.URI;
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

    @Option(
            names = "--dial",
            paramLabel = "URL",
            description =
                    "instead of standard input and output, dial in to a ringspec run --listen, at the address that it"
                            + " prints")
    private Optional<URI> dial = Optional.empty();

    @Option(
            names = "--hosts",
            split = ",",
            paramLabel = "DEVICE",
            description = "with --dial: the devices that it says it can host, such as alice-1,bob-1 (default: any)")
    private List<String> hosts = List.of();

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description = "with --dial: the environment variable that holds the token, if the address brings none")
    private Optional<String> variable = Optional.empty();

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
        serve(subject);
        return ExitCode.CONFORMS;
    }

    private void serve(Subject subject) {
        Surroundings around = ringspec.around();
        if (dial.isEmpty()) {
            new AgentServer(around.in(), around.out(), () -> subject).run();
            return;
        }
        Agent agent = Agent.of(subject).hosting(hosts.toArray(String[]::new));
        try {
            agent.dialIn(dial.get(), variable.map(AgentCommand::token).orElse(""), around::news);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--dial: " + e.getMessage(), e);
        }
    }

    private static String token(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new WrongUse("--token-env: there is no environment variable " + name + ". Set it to the token.");
        }
        return value;
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
