package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.twin.Effort;
import dev.ringspec.conformance.twin.Stopwatch;
import dev.ringspec.model.explore.Bounds;
import dev.ringspec.model.explore.Census;
import dev.ringspec.model.explore.Explorer;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringspec explore}. */
@Command(
        name = "explore",
        description = {
            "Visits every state that a bounded world can reach by the rulebook, and checks the invariants.",
            "What a state is, and what a step, stands in model/docs/explored-world.md."
        })
final class ExploreCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "how many users; default: as many as --devices names, or 2")
    private int users;

    @Option(
            names = "--devices",
            paramLabel = "N,N,…",
            split = ",",
            hideParamSyntax = true,
            description = "how many devices each user has, or one number for all; default: 1,2, or 1 each with --users")
    private List<Integer> devices = List.of();

    @Option(names = "--calls", paramLabel = "N", description = "the most calls that are ever made; default: 1")
    private int calls = 1;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "the most commands under way at a time; 0 if each takes effect as it is given; default: 2")
    private int inFlight = 2;

    @Option(names = "--groups", paramLabel = "N", description = "the most groups; not yet explored, so 0")
    private int groups;

    @Option(
            names = "--reading",
            paramLabel = "OP-x=reading",
            converter = ReadingOption.class,
            description = "follow this reading of an open point; may be repeated; default: those recommended")
    private List<Reading> readings = new ArrayList<>();

    @Option(
            names = "--symmetry",
            description = "count states as one that differ only in which device of a user is which")
    private boolean symmetry;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "default: as many as there are processors; 1 with --spin")
    private @Nullable Integer threads;

    @Option(names = "--max-states", paramLabel = "N", description = "give up beyond that many states")
    private long mostStates = Long.MAX_VALUE;

    @Mixin
    private TwinChoice twin = new TwinChoice();

    ExploreCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Bounds bounds = bounds();
        Readings chosen = readings();
        boolean recommended = chosen.equals(Readings.RECOMMENDED);
        Explorer explorer = explorer(bounds, chosen);
        Optional<Opponent> opponent = twin.isAsked()
                ? Optional.of(twin.opponent(bounds, recommended && !symmetry && threads() == 1))
                : Optional.empty();
        ExploreText text = new ExploreText(ringspec.page(), ringspec.isVerbose(), recommended);
        try (HiredHands hands = new HiredHands(threads())) {
            Stopwatch stopwatch = new Stopwatch();
            Census census = explorer.explore(hands, new ExploreProgress(err()));
            Effort effort = stopwatch.effort();
            int code = text.tell(census, Effort.seconds(effort.wall()), threads());
            return opponent.map(other -> other.compare(census, effort, code, ringspec.page(), err()))
                    .orElse(code);
        } catch (OutOfMemoryError e) {
            return text.outOfMemory();
        }
    }

    private PrintStream err() {
        return ringspec.around().err();
    }

    private int threads() {
        Integer asked = threads;
        if (asked != null) {
            return asked;
        }
        return twin.isAsked() ? 1 : Runtime.getRuntime().availableProcessors();
    }

    private Explorer explorer(Bounds bounds, Readings chosen) {
        if (threads() < 1 || mostStates < 1) {
            throw new WrongUse("--threads and --max-states: at least 1.");
        }
        try {
            return new Explorer(bounds, chosen, threads(), symmetry, mostStates);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("This world cannot be explored: " + e.getMessage() + ".", e);
        }
    }

    private Bounds bounds() {
        if (groups != 0) {
            throw new WrongUse("--groups: group calls are not yet explored.");
        }
        try {
            return new Bounds(devices(), calls, inFlight);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("This world cannot be explored: " + e.getMessage() + ".", e);
        }
    }

    private List<Integer> devices() {
        if (devices.isEmpty()) {
            return users == 0 ? List.of(1, 2) : each(users, 1);
        } else if (devices.size() == 1 && users > 0) {
            return each(users, devices.get(0));
        } else if (users > 0 && users != devices.size()) {
            throw new WrongUse("--users says " + users + ", but --devices is about " + devices.size() + " of them.");
        }
        return devices;
    }

    private static List<Integer> each(int number, int value) {
        if (number < 1 || number > Bounds.MOST_USERS) {
            throw new WrongUse("--users: 1 to " + Bounds.MOST_USERS + ".");
        }
        return Collections.nCopies(number, value);
    }

    private Readings readings() {
        Readings chosen = Readings.RECOMMENDED;
        for (Reading reading : readings) {
            chosen = chosen.with(reading);
        }
        return chosen;
    }
}
