package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.spec.Readings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed steps against the machine's own: from every state the same successors, so the same states. */
final class StepsTest {
    private static final int SOME = 2_000;

    @Test
    void aSmallWorldHasTheSameStatesAndTheSameSteps() {
        Twins twins = new Twins(new Bounds(List.of(1, 1), 1, 1), Readings.RECOMMENDED);

        twins.compare(Integer.MAX_VALUE, new Random(0));

        Census census = new Explorer(new Bounds(List.of(1, 1), 1, 1), Readings.RECOMMENDED, 1, false, Long.MAX_VALUE)
                .explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);
        assertThat(census.reached().states()).isEqualTo(twins.states());
        assertThat(census.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'1,1', 2, 0", "'1,1', 3, 2", "'1,2', 1, 0", "'1,2', 2, 2", "'1,1,1', 2, 1", "'2,1,1', 3, 3"})
    void someThousandStatesOfALargerWorldHaveTheSameSteps(String devices, int calls, int inFlight) {
        Bounds bounds = new Bounds(
                Arrays.stream(devices.split(",")).map(Integer::valueOf).toList(), calls, inFlight);

        new Twins(bounds, Readings.RECOMMENDED).compare(SOME, new Random(calls));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theyAgreeUnderAnyReadings(long seed) {
        Random random = new Random(seed);
        Readings readings = ExplorerTest.drawn(random);

        new Twins(new Bounds(List.of(1, 2), 2, random.nextInt(3)), readings).compare(SOME / 2, random);
    }

    /** Goes through a world with both twins side by side. */
    private static final class Twins {
        private final Plan plan;
        private final Steps steps;
        private final NaiveWorld naive;
        private final Map<Seen, NaiveWorld.Node> nodes = new HashMap<>();

        Twins(Bounds bounds, Readings readings) {
            plan = new Plan(bounds, Book.RINGSPEC, readings);
            steps = new Steps(plan);
            naive = new NaiveWorld(bounds, readings);
        }

        int states() {
            return nodes.size();
        }

        /** Compares the steps from some states, taken in breadth first, then at random so as to get deep. */
        void compare(int most, Random random) {
            List<long[]> waiting = new ArrayList<>();
            Queue<long[]> first = new ArrayDeque<>(List.of(plan.layout.empty()));
            nodes.put(Seen.of(plan, plan.layout.empty()), naive.initial());
            for (int done = 0; done < most && !(first.isEmpty() && waiting.isEmpty()); done++) {
                long[] state = first.isEmpty() ? drawn(waiting, random) : first.remove();
                waiting.addAll(compared(state));
            }
        }

        private static long[] drawn(List<long[]> waiting, Random random) {
            int at = random.nextInt(waiting.size());
            long[] drawn = waiting.get(at);
            waiting.set(at, waiting.get(waiting.size() - 1));
            waiting.remove(waiting.size() - 1);
            return drawn;
        }

        /** Gives the successors that were not met before. */
        private List<long[]> compared(long[] state) {
            Map<Seen, long[]> packed = new HashMap<>();
            steps.from(state, (next, label, breach) -> packed.put(Seen.of(plan, next), next.clone()));
            Seen here = Seen.of(plan, state);
            Map<Seen, NaiveWorld.Node> plain = new HashMap<>();
            naive.successors(node(here)).forEach(next -> plain.put(naive.seen(next), next));
            Set<Seen> ours = new HashSet<>(packed.keySet());
            assertThat(ours).as("steps from %s", here).isEqualTo(plain.keySet());
            ours.removeAll(nodes.keySet());
            ours.forEach(seen -> nodes.put(seen, node(plain, seen)));
            return ours.stream().map(packed::get).toList();
        }

        private NaiveWorld.Node node(Seen seen) {
            return node(nodes, seen);
        }

        private static NaiveWorld.Node node(Map<Seen, NaiveWorld.Node> all, Seen seen) {
            return Objects.requireNonNull(all.get(seen));
        }
    }
}
