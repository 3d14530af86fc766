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
    /** The same for a part of a document that is otherwise written by hand: that between two comments with its name. */
    public static void checkPart(Path document, String name, String actual) throws IOException {
        String whole = Files.readString(document);
        if (REWRITING) {
            Files.writeString(document, before(whole, name) + actual + after(whole, name));
        }
        assertThat(Files.readString(document))
                .as("%s, %s; if the difference is meant: mvn test -Dringspec.golden=rewrite", document, name)
                .isEqualTo(before(whole, name) + actual + after(whole, name));
    }

    private static String before(String whole, String name) {
        String begin = "<!-- begin " + name + ", written by the tests -->\n";
        assertThat(whole).containsOnlyOnce(begin);
        return whole.substring(0, whole.indexOf(begin) + begin.length());
    }

    private static String after(String whole, String name) {
        String end = "<!-- end " + name + " -->\n";
        assertThat(whole).containsOnlyOnce(end);
        return whole.substring(whole.indexOf(end));
    }
}
