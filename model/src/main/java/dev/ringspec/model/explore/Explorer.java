package dev.ringspec.model.explore;

import dev.ringspec.model.spec.Readings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Visits every reachable state of a bounded world, level by level, and checks the invariants on the way. */
public final class Explorer {
    private final Plan plan;
    private final int shares;
    private final boolean symmetric;
    private final long most;

    /**
     * An explorer.
     *
     * @param bounds how large the world is
     * @param readings exactly one reading of every open point
     * @param shares in how many shares to do the work; what is found does not depend on it
     * @param symmetric whether states that differ only in which device of a user is which count as one
     * @param most gives up beyond that many states
     * @throws IllegalArgumentException if the world is too large to be packed
     */
    public Explorer(Bounds bounds, Readings readings, int shares, boolean symmetric, long most) {
        this(new Plan(bounds, Book.in(bounds), readings), shares, symmetric, most);
    }

    Explorer(Plan plan, int shares, boolean symmetric, long most) {
        this.plan = plan;
        this.shares = shares;
        this.symmetric = symmetric;
        this.most = most;
    }

    /** Explores. */
    public Census explore(Hands hands, Progress.Watch watch) {
        List<Shard> shards = Stream.generate(() -> new Shard(plan, shares, symmetric))
                .limit(shares)
                .toList();
        shards.get(0).begin(plan.layout.empty());
        gather(shards, hands);
        int depth = 0;
        while (shards.stream().anyMatch(s -> s.waiting() > 0) && !isOver(shards)) {
            shards.forEach(Shard::descend);
            level(shards, hands, depth, watch);
            depth += shards.stream().anyMatch(s -> s.waiting() > 0) ? 1 : 0;
        }
        return census(shards, depth);
    }

    private void level(List<Shard> shards, Hands hands, int depth, Progress.Watch watch) {
        while (!shards.stream().allMatch(Shard::isDone) && states(shards) <= most) {
            each(shards, hands, Shard::goOn);
            gather(shards, hands);
            watch.at(progress(shards, depth + 1));
        }
    }

    private static void gather(List<Shard> shards, Hands hands) {
        hands.doAll(IntStream.range(0, shards.size())
                .<Runnable>mapToObj(
                        own -> () -> shards.forEach(from -> shards.get(own).gather(from, own)))
                .toList());
    }

    private static void each(List<Shard> shards, Hands hands, Consumer<Shard> work) {
        hands.doAll(
                shards.stream().<Runnable>map(shard -> () -> work.accept(shard)).toList());
    }

    private boolean isOver(List<Shard> shards) {
        return states(shards) > most || shards.stream().anyMatch(Shard::hasBreach);
    }

    private static long states(List<Shard> shards) {
        return shards.stream().mapToLong(Shard::states).sum();
    }

    private static Progress progress(List<Shard> shards, int depth) {
        return new Progress(
                states(shards),
                shards.stream().mapToLong(Shard::transitions).sum(),
                depth,
                shards.stream().mapToLong(Shard::waiting).sum());
    }

    private Census census(List<Shard> shards, int depth) {
        boolean[] exercised = new boolean[plan.rulings.cells()];
        for (Shard shard : shards) {
            for (int cell = 0; cell < exercised.length; cell++) {
                exercised[cell] |= shard.exercised()[cell];
            }
        }
        Progress reached = progress(shards, depth);
        boolean broken = shards.stream().anyMatch(Shard::hasBreach);
        return new Census(
                reached,
                plan.layout.words(),
                !broken && reached.waiting() == 0 && shards.stream().allMatch(Shard::isDone),
                shards.stream().mapToLong(Shard::beyond).sum(),
                Cells.of(plan, exercised),
                Invariant.checkedIn(plan.bounds),
                broken ? Optional.of(new PathSearch(plan).finding()) : Optional.empty());
    }
}
