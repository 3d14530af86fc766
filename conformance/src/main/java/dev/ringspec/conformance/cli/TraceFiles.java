package dev.ringspec.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The traces that somebody names: files, folders with such, and a dash for standard input. */
final class TraceFiles {
    static final String STANDARD_INPUT = "-";

    /** How {@code run} names those that it keeps. */
    private static final String ENDING = ".jsonl";

    private TraceFiles() {}

    /** Each once, under the first name that it was given; those of a folder in the order of their names. */
    static List<String> named(List<String> names) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (String name : names) {
            found(name)
                    .forEach(file ->
                            files.putIfAbsent(Path.of(file).toAbsolutePath().normalize(), file));
        }
        return new ArrayList<>(files.values());
    }

    private static List<String> found(String name) {
        if (name.isEmpty()) {
            throw new WrongUse("check: expected a file or folder, and not nothing.");
        }
        boolean folder = !name.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(name));
        return folder ? within(Path.of(name)) : List.of(name);
    }

    private static List<String> within(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> traces = all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .toList();
            return some(folder, traces);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new WrongUse(
                    folder + ": cannot be searched (" + unreadable.getMessage() + "). Check that you may read it.",
                    unreadable);
        }
    }

    private static List<String> some(Path folder, List<String> traces) {
        if (traces.isEmpty()) {
            throw new WrongUse("There is no trace in " + folder + ", so nothing was checked: no file there ends in "
                    + ENDING + ". Name the folder of a run's --report, or the files themselves.");
        }
        return traces;
    }
}
