package dev.ringspec.conformance.janus;

import dev.ringspec.conformance.peer.Programs;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Janus as it is installed on this machine.
 *
 * @param executable the program
 */
record Installation(Path executable) {
    private static final Pattern GREETING = Pattern.compile("Janus version: \\d+ \\((\\S+)\\)");

    static Optional<Installation> find() {
        return Programs.find("janus").map(Installation::new);
    }

    static Installation required() {
        return find().orElseThrow(() -> new SubjectFailure("There is no janus on the PATH. On Debian and Ubuntu:"
                + " apt-get install janus. (The adapter is written for version 1.1.2.)"));
    }

    /**
     * A library of the server, beside the program: Debian has a folder for each machine type in between.
     *
     * @param name such as {@code plugins/libjanus_videocall.so}
     */
    Path library(String name) {
        Path libraries = executable.toAbsolutePath().resolveSibling("../lib").normalize();
        try (Stream<Path> below = Files.list(libraries)) {
            return Stream.concat(Stream.of(libraries), below)
                    .map(folder -> folder.resolve("janus").resolve(name))
                    .filter(Files::isReadable)
                    .findFirst()
                    .orElseThrow(() -> new SubjectFailure("This janus is without " + name + ", which belongs below "
                            + libraries + ". On Debian and Ubuntu: apt-get install --reinstall janus."));
        } catch (IOException | UncheckedIOException e) {
            throw new SubjectFailure("The libraries of janus cannot be listed: " + e.getMessage(), e);
        }
    }

    /** The version, from the first line of its help; "unknown" where it says none. */
    String version() {
        return Programs.version(executable, "--help", GREETING);
    }
}
