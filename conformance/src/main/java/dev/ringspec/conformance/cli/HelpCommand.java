package dev.ringspec.conformance.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringspec help}. That of picocli knows no command of a command, such as {@code binding check}. */
@Command(name = "help", header = "Prints the help of a command.", helpCommand = true)
final class HelpCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "a command, such as run, or binding check; without one, the help of the whole")
    private List<String> words = List.of();

    @Override
    public void run() {
        CommandLine line = spec.commandLine().getParent();
        for (String word : words) {
            line = below(line, word);
        }
        line.usage(line.getOut(), line.getColorScheme());
    }

    private static CommandLine below(CommandLine line, String word) {
        CommandLine found = line.getSubcommands().get(word);
        if (found == null) {
            throw new ParameterException(line, Unmatched.noCommand(line, word));
        }
        return found;
    }
}
