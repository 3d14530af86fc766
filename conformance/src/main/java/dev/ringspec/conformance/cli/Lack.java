package dev.ringspec.conformance.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command cannot do without, and was not given.
 *
 * @param mistake what is missing, as it was found
 * @param args the whole command line
 */
record Lack(MissingParameterException mistake, List<String> args) {
    String complaint() {
        List<ArgSpec> missing = mistake.getMissing();
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option && args.contains(option.longestName())) {
            return option.longestName() + " needs a value: " + option.paramLabel();
        }
        boolean either = missing.stream().allMatch(arg -> isAlternative(arg.group()));
        return name(mistake.getCommandLine().getCommandSpec()) + " needs "
                + missing.stream().map(Lack::written).collect(Collectors.joining(either ? " or " : " and ")) + ".";
    }

    /** With that of the command that it belongs to, but without the kit's own. */
    private static String name(CommandSpec command) {
        return command.qualifiedName().substring(command.root().name().length()).strip();
    }

    private static boolean isAlternative(@Nullable ArgGroupSpec group) {
        return group != null && group.exclusive();
    }

    private static String written(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + " " + arg.paramLabel() : arg.paramLabel();
    }
}
