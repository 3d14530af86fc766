package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Programs;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * baresip as it is installed on this machine.
 *
 * @param executable the program
 */
record Installation(Path executable) {
    private static final Pattern GREETING = Pattern.compile("baresip v(\\S+)");

    static Optional<Installation> find() {
        return Programs.find("baresip").map(Installation::new);
    }

    static Installation required() {
        return find().orElseThrow(() -> new SubjectFailure("There is no baresip on the PATH. On Debian and Ubuntu:"
                + " apt-get install baresip-core. (The adapter is written for version 1.0.0.)"));
    }

    /** Beside the program, where every package puts them; without the setting baresip looks where it was started. */
    Path modules() {
        return executable
                .toAbsolutePath()
                .resolveSibling("../lib/baresip/modules")
                .normalize();
    }

    /** The version, from the first line of its help; "unknown" where it says none. */
    String version() {
        try {
            Process help = new ProcessBuilder(executable.toString(), "-h")
                    .redirectErrorStream(true)
                    .start();
            help.getOutputStream().close();
            try (BufferedReader lines = help.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines()
                        .map(GREETING::matcher)
                        .filter(Matcher::find)
                        .map(line -> line.group(1))
                        .findFirst()
                        .orElse("unknown");
            } finally {
                help.destroyForcibly();
            }
        } catch (IOException e) {
            throw new SubjectFailure("baresip cannot be started: " + e.getMessage(), e);
        }
    }
}
