package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.KeptReport;
import dev.ringspec.conformance.report.SideBySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringspec compare}. */
@Command(
        name = "compare",
        description =
                "Puts reports of several runs beside each other, as a table in Markdown: a column a subject, a row a"
                        + " flow, with all that did not pass by name.")
final class CompareCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Option(names = "--each", description = "a row a requirement")
    private boolean each;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "report.json of a run, or the folder of its --report; in the order of the columns")
    private List<String> files = List.of();

    CompareCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        SideBySide table =
                SideBySide.of(files, files.stream().map(CompareCommand::report).toList());
        (each ? table.byRequirement() : table.byFlow()).forEach(ringspec.page()::line);
        return ExitCode.CONFORMS;
    }

    private static KeptReport report(String name) {
        if (name.isEmpty()) {
            throw new WrongUse("compare: expected a file or folder, and not nothing.");
        }
        Path named = Path.of(name);
        Path file = Files.isDirectory(named) ? named.resolve("report.json") : named;
        try {
            return KeptReport.read(file);
        } catch (NoSuchFileException e) {
            throw new WrongUse(file + ": there is no such file. A run writes one with: run --report DIR", e);
        } catch (IOException e) {
            throw new WrongUse(
                    file + " cannot be compared: " + e.getMessage()
                            + ". Name a report.json that run --report has written.",
                    e);
        }
    }
}
