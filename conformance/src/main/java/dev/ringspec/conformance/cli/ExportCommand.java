package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.export.Format;
import dev.ringspec.model.explore.StateGraph;
import dev.ringspec.model.explore.Statechart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringspec export}. */
@Command(
        name = "export",
        description = {
            "Writes the life of a call as a statechart for other tools: statuses, commands, events, requirements; or, with"
                    + " --graph, every state of a small explored world.",
            "Pictures: dot -Tsvg call.dot -o call.svg (Graphviz); mermaid and plantuml by their own tools."
        })
final class ExportCommand implements Callable<Integer> {
    /** Beyond that nobody can read a picture, and layout takes minutes. */
    private static final int MOST_STATES = 500;

    private static final List<String> OF_THE_WORLD =
            List.of("--users", "--devices", "--calls", "--in-flight", "--groups");

    private final Ringspec ringspec;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            required = true,
            split = ",",
            paramLabel = "NAME,…",
            hideParamSyntax = true,
            converter = FormatOption.class,
            description = "dot, mermaid, plantuml, scxml or json; several into a folder")
    private List<Format> formats = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to; a folder gets call.dot, call.mmd and so on; default: standard output")
    private @Nullable Path out;

    @Option(
            names = "--call",
            paramLabel = "WHOM",
            converter = CallOption.class,
            description = "user or group: who is called; default: ${DEFAULT-VALUE}")
    private String whom = CallOption.USER;

    @Option(
            names = "--graph",
            description = "the explored graph of a world, of which the options from --users to --groups are")
    private boolean graph;

    @Mixin
    private final WorldOptions world = new WorldOptions(0);

    @Mixin
    private final ReadingsChoice readings = new ReadingsChoice();

    ExportCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Function<Format, String> written = graph ? ofGraph() : ofChart();
        for (Format format : formats) {
            write(format, written.apply(format));
        }
        return ExitCode.CONFORMS;
    }

    private Function<Format, String> ofChart() {
        for (String option : OF_THE_WORLD) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new WrongUse(option + " is about an explored world: say --graph as well, or leave it out.");
            }
        }
        Statechart chart = isOfAGroup() ? Statechart.ofAGroup(readings.readings()) : Statechart.of(readings.readings());
        return format -> format.text(chart);
    }

    private boolean isOfAGroup() {
        return whom.equals(CallOption.GROUP);
    }

    private Function<Format, String> ofGraph() {
        if (isOfAGroup()) {
            throw new WrongUse("--call is about the life of a call; in an explored world, say --groups 1.");
        }
        try {
            StateGraph states = StateGraph.of(world.bounds(), readings.readings(), MOST_STATES);
            return format -> format.text(states);
        } catch (StateGraph.TooLarge e) {
            throw new WrongUse(
                    "This world has " + e.getMessage() + ", too many to be drawn. A smaller one: --devices 1,1"
                            + " --calls 1 --in-flight 0, without --groups. To count and check all states: "
                            + Paste.self() + " explore",
                    e);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("This world cannot be explored: " + e.getMessage() + ".", e);
        }
    }

    private void write(Format format, String text) {
        Path to = target(format);
        if (to == null) {
            ringspec.around().out().print(text);
            return;
        }
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.writeString(to, text);
        } catch (IOException e) {
            throw new WrongUse("Cannot write " + to + ": " + e.getMessage(), e);
        }
    }

    /** The file of that format; none for standard output. */
    private @Nullable Path target(Format format) {
        if (formats.size() == 1 && (out == null || !Files.isDirectory(out))) {
            return out;
        } else if (out == null || Files.isRegularFile(out)) {
            throw new WrongUse("Several formats are written into a folder, a file each: say --out FOLDER");
        }
        String name = graph ? "world." : isOfAGroup() ? "group-call." : "call.";
        return out.resolve(name + format.extension());
    }
}
