package dev.ringspec.conformance.cli;

import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which reading of each open point to follow. */
final class ReadingsChoice {
    @Option(
            names = "--reading",
            paramLabel = "OP-x=reading",
            converter = ReadingOption.class,
            description = "follow this reading of an open point; may be repeated; default: those recommended")
    private List<Reading> readings = new ArrayList<>();

    Readings readings() {
        Readings chosen = Readings.RECOMMENDED;
        for (Reading reading : readings) {
            chosen = chosen.with(reading);
        }
        return chosen;
    }
}
