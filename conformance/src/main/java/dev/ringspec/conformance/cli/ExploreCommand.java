package dev.ringspec.conformance.cli;

import dev.ringspec.model.explore.Bounds;
import dev.ringspec.model.explore.Census;
import dev.ringspec.model.explore.Explorer;
import dev.ringspec.model.spec.Readings;
import java.util.concurrent.Callable;
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

    @Option(names = "--threads", paramLabel = "N", description = "default: as many as there are processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-states", paramLabel = "N", description = "give up beyond that many states")
    private long mostStates = Long.MAX_VALUE;

    ExploreCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Bounds bounds = world.bounds();
        Readings chosen = readings.readings();
        Explorer explorer = explorer(bounds, chosen);
        ExploreText text = new ExploreText(ringspec.page(), ringspec.isVerbose(), chosen.equals(Readings.RECOMMENDED));
        long start = System.nanoTime();
        try (HiredHands hands = new HiredHands(threads)) {
            Census census = explorer.explore(
                    hands, new ExploreProgress(ringspec.around().err()));
            return text.tell(census, (System.nanoTime() - start) / 1e9, threads);
        } catch (OutOfMemoryError e) {
            return text.outOfMemory();
        }
    }

    private Explorer explorer(Bounds bounds, Readings chosen) {
        if (threads < 1 || mostStates < 1) {
            throw new WrongUse("--threads and --max-states: at least 1.");
        }
        try {
            return new Explorer(bounds, chosen, threads, symmetry, mostStates);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("This world cannot be explored: " + e.getMessage() + ".", e);
        }
    }
}
