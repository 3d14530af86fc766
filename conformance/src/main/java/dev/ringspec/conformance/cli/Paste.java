package dev.ringspec.conformance.cli;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Command lines that people paste into a shell. */
final class Paste {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,+@%-]+");

    private Paste() {}

    /** How the kit itself was started, with the jar's path as it was given. */
    static String self() {
        String path = System.getProperty("java.class.path", "");
        boolean jar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        return jar ? "java -jar " + quoted(path) : "ringspec";
    }

    static String line(List<String> words) {
        return self() + " " + words(words);
    }

    /** The same without the kit itself. */
    static String words(List<String> words) {
        return words.stream().map(Paste::quoted).collect(Collectors.joining(" "));
    }

    /** The word as a shell has to see it. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
