package dev.ringspec.conformance.cli;

import dev.ringspec.model.oracle.Setting;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How long real time needs to become quiet. */
final class SettleOption {
    private static final Duration USUAL = Duration.of(Setting.SETTLE, ChronoUnit.MICROS);

    @Option(
            names = "--settle",
            paramLabel = "200ms",
            converter = Bounded.class,
            description = "in real time: what has not come after this long, and is not there after ten times as long"
                    + " either, is missing; from 1ms to 30s (default: 200ms)")
    private Duration settle = USUAL;

    /** Without a wait, everything would be missing; and each silence takes ten times as long, of which there are many. */
    private static final class Bounded implements ITypeConverter<Duration> {
        private static final Durations ALL = new Durations(Duration.ofMillis(1), Duration.ofSeconds(30));

        @Override
        public Duration convert(String value) {
            return ALL.read(value);
        }
    }

    /** In microseconds. */
    long micros() {
        return settle.toNanos() / 1000;
    }

    /** The same option as words of a command line. */
    List<String> words() {
        return settle.equals(USUAL) ? List.of() : List.of("--settle", Durations.text(settle));
    }
}
