package dev.ringspec.conformance.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder, gone when it is closed.
 *
 * @param folder the folder
 */
record Workshop(Path folder) implements AutoCloseable {
    static Workshop open() {
        try {
            return new Workshop(Files.createTempDirectory("ringspec-twin-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Path path : deepestFirst()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
