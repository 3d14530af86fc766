package dev.ringspec.conformance.cli;

import dev.ringspec.model.oracle.Setting;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Option;

/** How long real time needs to become quiet. */
final class SettleOption {
    private static final Duration USUAL = Duration.of(Setting.SETTLE, ChronoUnit.MICROS);

    @Option(
            names = "--settle",
            paramLabel = "200ms",
            converter = Durations.class,
            description = "in real time: what has not come after this long is not coming (default: 200ms)")
    private Duration settle = USUAL;

    /** In microseconds. */
    long micros() {
        return settle.toNanos() / 1000;
    }

    /** The same option as words of a command line. */
    List<String> words() {
        return settle.equals(USUAL) ? List.of() : List.of("--settle", Durations.text(settle));
    }
}
