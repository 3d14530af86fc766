package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
@Command(
        name = "ringspec",
        header = "Tries implementations of ringing calls, and says whether they conform.",
        description = {
            "",
            "Somebody calls, a device rings, the call is accepted, rejected, cancelled, or times out: Ringspec knows what"
                    + " is legal there, and what must happen. It tries a system through an agent, a small program that"
                    + " passes its commands on, or a server as a binding describes it; without --agent, --server or"
                    + " --subject, the reference system inside the kit.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:conforms",
            "1:violates what is required",
            "2:wrong use, or a file that cannot be used",
            "3:inconclusive: something could not be tested"
        },
        commandListHeading = "%nCommands:%n",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class Ringspec implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Surroundings surroundings;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "say more: every requirement and story, rates, details of errors")
    private boolean verbose;

    Ringspec(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Without a command there is nothing to do, and in a script that is a mistake. */
    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getErr(), line.getColorScheme());
        return ExitCode.WRONG_USE;
    }

    Surroundings around() {
        return surroundings;
    }

    Page page() {
        return surroundings.page();
    }

    boolean isVerbose() {
        return verbose;
    }
}
