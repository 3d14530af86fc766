package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Evidence;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Summary;
import dev.ringspec.conformance.suite.Choice;
import dev.ringspec.conformance.suite.Options;
import dev.ringspec.conformance.suite.Progress;
import dev.ringspec.conformance.suite.Run;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringspec run}. */
@Command(
        name = "run",
        description = "Tries an implementation with everything the kit has, says what it breaks, and writes reports.")
final class RunCommand implements Callable<Integer> {
    private static final int MOST_TESTS = 1_000_000;

    private final Ringspec ringspec;

    @Mixin
    private final SubjectChoice subject = new SubjectChoice();

    @Mixin
    private final SettleOption settle = new SettleOption();

    @Option(
            names = "--suite",
            split = ",",
            paramLabel = "NAME",
            description = "what to try: features, random, or both with a comma between (the default)")
    private List<String> suites = Choice.SUITES;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description = "only the cases whose id fits, such as 'features/accept/*' or random/1-7; list names them")
    private Optional<String> only = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the seed of the random scripts: the same seed, the same scripts (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = Budget.class,
            description = "how long random scripts may be tried, such as 500ms, 30s or 2m (default: 30s)")
    private Duration budget = Duration.ofSeconds(30);

    @Option(
            names = "--tests",
            paramLabel = "N",
            description = "how many random scripts at the most (default: ${DEFAULT-VALUE})")
    private int tests = 500;

    @Option(names = "--strict", description = "what only a SHOULD asks for fails the run as well")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "the folder for report.json, JUnit XML and the trace of every case; without it, only the traces of what is broken"
                            + " are kept, in ringspec-report")
    private Optional<Path> report = Optional.empty();

    private static final class Budget implements ITypeConverter<Duration> {
        private static final Durations ALL = new Durations(Duration.ofMillis(1), Duration.ofHours(24));

        @Override
        public Duration convert(String value) {
            return ALL.read(value);
        }
    }

    RunCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Options options = options();
        report.ifPresent(RunCommand::prepare);
        Strays strays = new Strays();
        Result result = strays.addedTo(tried(options, strays).located(settle.micros()));
        List<Evidence> evidence = new Reports(report, again()).write(result);
        new Summary(ringspec.page(), ringspec.isVerbose(), Paste.self(), subject.closer(), result, evidence).print();
        report.ifPresent(folder -> ringspec.page().line("  reports   " + folder.resolve("report.json")));
        return result.exitCode();
    }

    private Result tried(Options options, Strays strays) {
        try (Watched progress = Watched.by(ringspec.around());
                Subject tried = subject.open(strays, ringspec.around()::news)) {
            OverTheWire wire = new OverTheWire(watching(progress, tried), tried, settle.micros());
            return wire.addedTo(new Run(tried, options, wire).go());
        } catch (SubjectFailure neverBegan) {
            return Result.untested(subject.name(), seed, strict, neverBegan.explanation());
        }
    }

    private Progress watching(Progress progress, Subject tried) {
        return report.<Progress>map(
                        folder -> new Keeping(progress, folder, tried.profile().capabilities()))
                .orElse(progress);
    }

    /** Found out before a long run, not after it. */
    private static void prepare(Path folder) {
        if (folder.toString().isEmpty()) {
            throw new WrongUse("--report: expected a folder, and not nothing.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WrongUse("--report: '" + folder + "' cannot be used as a folder. Name another one.");
        }
    }

    private Options options() {
        Set<String> chosen = new LinkedHashSet<>(suites);
        chosen.stream()
                .filter(name -> !Choice.SUITES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongUse("--suite: there is no suite '" + name + "', but "
                            + String.join(" and ", Choice.SUITES) + ".");
                });
        if (tests < 0 || tests > MOST_TESTS) {
            throw new WrongUse(
                    "--tests: expected a number of scripts from 0 to " + MOST_TESTS + ", and not " + tests + ".");
        }
        Options options = new Options(chosen, only, seed, budget, tests, strict, settle.micros());
        only.filter(glob -> new Choice(options).isEmpty()).ifPresent(glob -> {
            throw new NoCase(glob, options).complaint();
        });
        return options;
    }

    private List<String> again() {
        return Stream.concat(subject.words().stream(), settle.words().stream()).toList();
    }
}
