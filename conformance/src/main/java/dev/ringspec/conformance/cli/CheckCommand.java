package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Examination;
import dev.ringspec.conformance.trace.TraceReader;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Readings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ringspec check}. */
@Command(
        name = "check",
        description = "Judges recorded traces, from a run or from production. All of them are taken for traces of one"
                + " implementation: the readings of open points that one shows hold for the others.")
final class CheckCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Mixin
    private final SettleOption settle = new SettleOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "traces in the format of version 1, folders with such (every .jsonl file in them), or - for"
                    + " standard input")
    private List<String> files = List.of();

    private Collection<Readings> readings = List.of(Readings.ANY);

    CheckCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        List<Checked> all = new ArrayList<>();
        for (String file : TraceFiles.named(files)) {
            all.add(checked(file));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        CheckText text = new CheckText(ringspec.page(), all, Set.copyOf(readings), again());
        text.print();
        if (ringspec.isVerbose()) {
            text.rate(seconds);
        }
        return ExitCode.of(text.verdict());
    }

    /** A trace does not tell how its subject was started: whoever replays it has to. */
    private List<String> again() {
        return Stream.concat(Stream.of("--agent", "CMD …"), settle.words().stream())
                .toList();
    }

    private Checked checked(String file) {
        try (TraceReader trace = open(file)) {
            Setting setting =
                    new Setting(trace.world(), trace.capabilities(), settle.micros(), Set.of(), Setting.BUDGET);
            Examination examination = new Examination(() -> file + ":" + trace.line(), setting, possible(setting));
            int length = 0;
            while (trace.hasNext()) {
                examination.hear(trace.next());
                length++;
            }
            readings = examination.readings();
            return new Checked(file, trace.capabilities(), examination, length);
        }
    }

    private TraceReader open(String file) {
        return file.equals(TraceFiles.STANDARD_INPUT)
                ? new TraceReader("standard input", ringspec.around().in())
                : TraceReader.open(Path.of(file));
    }

    /** What earlier files leave possible, as far as an implementation with these capabilities can show it. */
    private List<Readings> possible(Setting setting) {
        Readings all = Setting.possible(setting.capabilities());
        List<Readings> left = readings.stream()
                .map(all::and)
                .filter(Readings::isConsistent)
                .distinct()
                .toList();
        return left.isEmpty() ? List.of(all) : left;
    }
}
