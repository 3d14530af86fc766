package dev.ringspec.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * One command of the kit, run inside this JVM.
 *
 * @param code the exit code
 * @param out what came on standard output
 * @param err what came on standard error
 */
record Kit(int code, String out, String err) {
    static Kit run(String... args) {
        return reading("", args);
    }

    /** The same with something on standard input. */
    static Kit reading(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Kit(code, text(out), text(err));
    }

    /** The command line of the kit's own agent, in a process of its own. */
    static String agent(String more) {
        return agent(Main.class, "agent " + more);
    }

    /** The command line of another agent, a class with a main method. */
    static String agent(Class<?> main, String arguments) {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path") + "' "
                + main.getName() + " " + arguments;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).replace("\r", "");
    }
}
