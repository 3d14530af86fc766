package dev.ringspec.conformance.report;

import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.conformance.trace.TraceWriter;
import dev.ringspec.model.spec.Capabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keeps the story of each violation as a trace, which {@code check} judges and {@code replay} plays once more. */
public final class Traces {
    private static final String FOLDER = "traces";

    private final Path folder;
    private final Function<Path, String> replay;

    /**
     * Traces to come.
     *
     * @param folder the folder of the report; made when there is something to keep
     * @param replay the command line that replays a file
     */
    public Traces(Path folder, Function<Path, String> replay) {
        this.folder = folder;
        this.replay = replay;
    }

    /**
     * Writes a file for each violation, and says where it is, in the same order.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public List<Evidence> keep(List<Violation> violations, Capabilities capabilities) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Evidence> kept = new ArrayList<>();
        for (Violation violation : violations) {
            String id = violation.refutation().requirement().id();
            String name = FOLDER + "/" + id + "-" + numbers.merge(id, 1, Integer::sum) + ".jsonl";
            write(
                    folder.resolve(name),
                    TraceWriter.text(new Trace(violation.world(), capabilities, violation.story())));
            kept.add(new Evidence(folder.resolve(name), name, replay.apply(folder.resolve(name))));
        }
        return kept;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
