package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Programs;
import dev.ringspec.model.subject.SubjectFailure;
import java.nio.file.Path;
import java.util.Optional;
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
        return Programs.version(executable, "-h", GREETING);
    }
}
