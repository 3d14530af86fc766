package dev.ringspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people read, as files that are reviewed by eye: rewritten by {@code -Dringspec.golden=rewrite}, compared otherwise.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean REWRITING = "rewrite".equals(System.getProperty("ringspec.golden"));

    private Golden() {}

    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (REWRITING) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("%s; if the difference is meant: mvn test -Dringspec.golden=rewrite", file)
                .isEqualTo(Files.readString(file));
    }
}
