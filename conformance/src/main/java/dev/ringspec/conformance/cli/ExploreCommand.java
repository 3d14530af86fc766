package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.twin.Effort;
import dev.ringspec.conformance.twin.Stopwatch;
import dev.ringspec.model.explore.Bounds;
import dev.ringspec.model.explore.Census;
import dev.ringspec.model.explore.Explorer;
import dev.ringspec.model.spec.Readings;
import java.io.PrintStream;
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

    @Mixin
    private final WorldOptions world = new WorldOptions(2);

    @Mixin
    private final ReadingsChoice readings = new ReadingsChoice();

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
        Bounds bounds = world.bounds();
        Readings chosen = readings.readings();
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
}
