package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.spec.Readings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symmetry against the naive way: of all renamings of the devices, each state's smallest. */
final class SymmetryTest {
    @ParameterizedTest
    @CsvSource({
        "'1,2', 1, 1, 0",
        "'1,3', 1, 0, 0",
        "'2,2', 1, 0, 0",
        "'2,1,1', 1, 0, 0",
        "'1,2', 1, 0, 1",
        "'2,2', 1, 0, 1",
        "'1,3', 1, 0, 1"
    })
    void thereAreAsManyStatesAsOrbits(String devices, int calls, int inFlight, int groups) {
        Bounds bounds = new Bounds(
                Arrays.stream(devices.split(",")).map(Integer::valueOf).toList(), calls, inFlight, groups);
        Plan plan = new Plan(bounds, Book.in(bounds), Readings.RECOMMENDED);
        List<Seen> states = states(plan);
        List<List<Integer>> renamings = renamings(plan);

        Census folded = new Explorer(plan, 1, true, Long.MAX_VALUE).explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);

        assertThat(folded.reached().states())
                .isEqualTo(orbits(states, renamings))
                .isLessThan(states.size());
        assertThat(folded.finding()).isEmpty();
    }

    private static long orbits(List<Seen> states, List<List<Integer>> renamings) {
        Set<Seen> counted = new HashSet<>();
        long orbits = 0;
        for (Seen state : states) {
            if (!counted.contains(state)) {
                orbits++;
                renamings.forEach(to -> counted.add(state.renamed(to)));
            }
        }
        return orbits;
    }

    private static List<Seen> states(Plan plan) {
        Steps steps = new Steps(plan);
        List<Seen> all = new ArrayList<>(List.of(Seen.of(plan, plan.layout.empty())));
        Set<Seen> known = new HashSet<>(all);
        Queue<long[]> waiting = new ArrayDeque<>(List.of(plan.layout.empty()));
        while (!waiting.isEmpty()) {
            steps.from(waiting.remove(), (next, label, breach) -> {
                Seen seen = Seen.of(plan, next);
                if (known.add(seen)) {
                    all.add(seen);
                    waiting.add(next.clone());
                }
            });
        }
        return all;
    }

    /** Every way of giving each device the number of one of the same user. */
    private static List<List<Integer>> renamings(Plan plan) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        int devices = plan.cast.devices();
        for (int device = 0; device < devices; device++) {
            int user = plan.cast.userOf(device);
            List<List<Integer>> longer = new ArrayList<>();
            all.forEach(before -> IntStream.range(0, devices)
                    .filter(d -> plan.cast.userOf(d) == user && !before.contains(d))
                    .forEach(d -> {
                        List<Integer> more = new ArrayList<>(before);
                        more.add(d);
                        longer.add(List.copyOf(more));
                    }));
            all = longer;
        }
        return all;
    }
}
