package dev.ringspec.conformance.agent;

import java.nio.file.Path;
import java.time.Duration;

/** Agents for tests: classes with a main method, each in a process of its own. */
final class Agents {
    /** Where an agent does answer, however busy the machine is. */
    static final Patience LONG = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(10));

    /** Where it never does: the test need not wait long for nothing. */
    static final Patience SHORT = new Patience(Duration.ofSeconds(60), Duration.ofMillis(900), Duration.ofSeconds(10));

    private Agents() {}

    static String commandLine(Class<?> main, String argument) {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path") + "' "
                + main.getName() + " " + argument;
    }
}
