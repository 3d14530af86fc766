package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the kit was started.
 *
 * @param in standard input
 * @param out for results
 * @param err for progress and complaints
 * @param terminal whether somebody watches, and colours and a progress bar are welcome
 * @param width how many characters fit on a line
 */
record Surroundings(InputStream in, PrintStream out, PrintStream err, boolean terminal, int width) {
    private static final int USUAL_WIDTH = 100;

    /** Those of this process; always in UTF-8, whatever the platform's own charset. */
    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal(System.getenv()),
                width(System.getenv()));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Says, beside the results, what is going on. */
    void news(String line) {
        err.println(line);
    }

    /** A page for results. */
    Page page() {
        return new Page(out, width, terminal);
    }

    /** The usual ways in which a person or a build server says that it wants plain text. */
    static boolean isTerminal(Map<String, String> environment) {
        boolean plain = environment.containsKey("CI")
                || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return !plain && isTerminal(System.console());
    }

    /** From JDK 22 on there is a console also where none is, and it has to be asked; before, being there was the answer. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
