package dev.ringspec.conformance.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Cucumber logs is advice on how to set up Cucumber, which nobody who runs the kit has done. What concerns them, the
 * kit says itself.
 */
final class CucumberLog {
    /** Held, for a logger that nobody holds is forgotten with its level. */
    private static final Logger LOG = Logger.getLogger("io.cucumber");

    private CucumberLog() {}

    static void silence() {
        LOG.setLevel(Level.OFF);
    }
}
