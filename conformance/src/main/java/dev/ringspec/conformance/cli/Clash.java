package dev.ringspec.conformance.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that exclude each other. Picocli lists all that there are, in a notation of its own; here are those that were given.
 *
 * @param command the command that they were given to
 * @param args the whole command line
 */
record Clash(CommandSpec command, List<String> args) {
    /** What to say of it; empty if nothing of the kind was given. */
    Optional<String> complaint() {
        return command.argGroups().stream()
                .filter(ArgGroupSpec::exclusive)
                .map(this::given)
                .filter(names -> names.size() > 1)
                .findFirst()
                .map(names -> String.join(" and ", names) + " exclude each other. Choose one.");
    }

    /** One name for each alternative: an option, or options that belong together. */
    private List<String> given(ArgGroupSpec group) {
        Stream<List<OptionSpec>> alone = group.options().stream().map(List::of);
        Stream<List<OptionSpec>> together = group.subgroups().stream().map(ArgGroupSpec::allOptionsNested);
        return Stream.concat(alone, together).flatMap(this::first).toList();
    }

    private Stream<String> first(List<OptionSpec> options) {
        return options.stream()
                .map(OptionSpec::longestName)
                .filter(this::isGiven)
                .limit(1);
    }

    private boolean isGiven(String name) {
        return args.stream().anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
    }
}
