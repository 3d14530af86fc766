package dev.ringspec.conformance.twin;

import dev.ringspec.model.explore.Bounds;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Spin, and the C compiler that it needs, as installed on this machine.
 *
 * @param spin the program spin
 * @param gcc the compiler
 */
public record Spin(Path spin, Path gcc) {
    private static final String MODEL = "twin.pml";

    /** Partial order reduction leaves states out, and a search for liveness has larger ones. */
    private static final List<String> EVERY_STATE = List.of("-O2", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c");

    /** How deep pan may go; the deepest of the worlds that fit a machine are a few hundred steps deep. */
    private static final int DEPTH = 1_000_000;

    /** The slots of pan's hash table, as a power of two: from 512 KiB to 2 GiB. */
    private static final int FEWEST_SLOTS = 16;

    private static final int MOST_SLOTS = 28;

    /**
     * Those on the PATH.
     *
     * @throws SpinFailure if one is not installed
     */
    public static Spin installed() {
        return on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    static Spin on(String path) {
        return new Spin(find("spin", path), find("gcc", path));
    }

    private static Path find(String program, String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SpinFailure("There is no " + program
                        + " on the PATH. On Debian and Ubuntu: apt-get install spin gcc libc6-dev"));
    }

    /**
     * Visits every state of the twin.
     *
     * @param states about how many there are
     * @param watch hears of each program started, and each line of pan
     * @throws IllegalArgumentException if the twin cannot have these bounds
     * @throws SpinFailure if one of the programs fails
     */
    public Search search(Twin twin, Bounds bounds, long states, Consumer<String> watch) {
        try (Workshop workshop = Workshop.open()) {
            workshop.put(MODEL, twin.text());
            Path folder = workshop.folder();
            run(generating(bounds), folder, watch);
            run(compiling(), folder, watch);
            return searched(folder, states, watch);
        }
    }

    private static Search searched(Path folder, long states, Consumer<String> watch) {
        // Pan's exit code does not say whether it found an error, its report does; the shell tells the processor time.
        String script = "./pan -m" + DEPTH + " -w" + slots(states) + " 2>&1; times";
        watch.accept(script);
        long start = System.nanoTime();
        String output = new Tool(List.of("sh", "-c", script)).run(folder, watch);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        PanReport report = PanReport.of(output);
        if (!report.isComplete() && report.errors().isEmpty()) {
            throw new SpinFailure("pan did not visit every state:", output);
        }
        return new Search(report, new Effort(wall, report.cpu()));
    }

    private List<String> generating(Bounds bounds) {
        List<String> command = new ArrayList<>(List.of(spin.toString(), "-a"));
        command.addAll(Twin.macros(bounds));
        command.add(MODEL);
        return command;
    }

    private List<String> compiling() {
        List<String> command = new ArrayList<>(List.of(gcc.toString()));
        command.addAll(EVERY_STATE);
        return command;
    }

    private static void run(List<String> command, Path folder, Consumer<String> watch) {
        watch.accept(String.join(" ", command));
        new Tool(command).run(folder, line -> {});
    }

    /** Two to four slots a state, so that Spin is not slowed down by collisions. */
    static int slots(long states) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(states) + 1;
        return Math.max(FEWEST_SLOTS, Math.min(MOST_SLOTS, bits));
    }
}
