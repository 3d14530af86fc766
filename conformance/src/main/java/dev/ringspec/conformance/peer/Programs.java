package dev.ringspec.conformance.peer;

import dev.ringspec.model.subject.SubjectFailure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs that are installed on this machine. */
public final class Programs {
    private Programs() {}

    /** The first of that name on the PATH. */
    public static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The version that a program says in its help; "unknown" where it says none.
     *
     * @param help the option that prints the help
     * @param greeting what the line of the version looks like; its first group is the version
     * @throws SubjectFailure if it cannot be started
     */
    public static String version(Path executable, String help, Pattern greeting) {
        try {
            Process asked = new ProcessBuilder(executable.toString(), help)
                    .redirectErrorStream(true)
                    .start();
            asked.getOutputStream().close();
            try (BufferedReader lines = asked.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines()
                        .map(greeting::matcher)
                        .filter(Matcher::find)
                        .map(line -> line.group(1))
                        .findFirst()
                        .orElse("unknown");
            } finally {
                asked.destroyForcibly();
            }
        } catch (IOException e) {
            throw new SubjectFailure(executable.getFileName() + " cannot be started: " + e.getMessage(), e);
        }
    }
}
