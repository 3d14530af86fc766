package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringspec binding}. */
@Command(
        name = "binding",
        description =
                "Checks a binding, the file that says how a call API looks on the wire, or shows one to begin with.")
final class BindingCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BindingCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "binding: say check FILE, or show neutral.");
    }

    /** Whether a file can be used, and what it says. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Reads a binding, and names everything that is wrong with it: file, line, column, and the remedy.")
    int check(@Parameters(paramLabel = "FILE", description = "the YAML file, or neutral") String file) {
        Set<String> variables = new TreeSet<>();
        Binding binding = BindingFile.named(file).read(name -> {
            variables.add(name);
            return Objects.requireNonNullElse(System.getenv(name), "not set");
        });
        Page page = ringspec.page();
        page.line("The binding " + binding.name() + " can be used.");
        page.line("  commands  " + String.join(", ", binding.commands().keySet()));
        page.line("  events    by " + binding.events().from().label());
        page.line("  declares  " + declared(binding));
        unset(variables).ifPresent(page::line);
        return ExitCode.CONFORMS;
    }

    /** A binding to begin with. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a binding, such as the one that comes with the kit, as a file to begin with.")
    int show(@Parameters(paramLabel = "NAME", description = "neutral, or a file") String name) {
        ringspec.around().out().print(BindingFile.named(name).text());
        return ExitCode.CONFORMS;
    }

    private static String declared(Binding binding) {
        String can =
                binding.capabilities().can().stream().map(Capability::label).collect(Collectors.joining(", "));
        return can.isEmpty() ? "nothing" : can;
    }

    private static Optional<String> unset(Set<String> variables) {
        List<String> missing = new ArrayList<>(variables);
        missing.removeIf(name -> System.getenv(name) != null);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("  to be set  " + String.join(", ", missing) + ", in the environment of run");
    }
}
