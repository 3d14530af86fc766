package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.suite.Progress;

/** Progress that somebody watches, until it is closed. */
interface Watched extends Progress, AutoCloseable {
    /** As a bar on a terminal, in plain lines elsewhere. */
    static Watched by(Surroundings around) {
        return around.terminal() ? new BarProgress(around.err()) : new LineProgress(around.err());
    }

    @Override
    void close();
}
