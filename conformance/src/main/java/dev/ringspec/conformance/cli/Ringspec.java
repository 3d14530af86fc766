package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands have in common. */
@Command(
        name = "ringspec",
        header = "Tries implementations of ringing calls, and says whether they conform.",
        description = {
            "",
            "Without --agent or --subject, every command is about the reference system inside the kit.",
            "Exit codes: 0 conforms, 1 violates, 2 wrong use or bad input file, 3 could not be tested.",
            ""
        },
        subcommands = HelpCommand.class,
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
final class Ringspec {
    private final Surroundings surroundings;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "say more: every requirement and story, rates, details of errors")
    private boolean verbose;

    Ringspec(Surroundings surroundings) {
        this.surroundings = surroundings;
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
