package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed steps against the machine's own: from every state the same successors, so the same states. */
final class StepsTest {
    private static final int SOME = 2_000;
    private static final int RECENT = 100;
    private static final int SEEDS = 24;

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

    @ParameterizedTest
    @CsvSource({"'1,1', 1, 1", "'1,1,1', 1, 0", "'1,2', 2, 1", "'2,1,1', 2, 2", "'1,1,1,1', 2, 1", "1, 1, 0"})
    void theyAgreeOnCallsToAGroup(String devices, int calls, int inFlight) {
        Bounds bounds = new Bounds(
                Arrays.stream(devices.split(",")).map(Integer::valueOf).toList(), calls, inFlight, 1);

        new Twins(bounds, Readings.RECOMMENDED).compare(SOME, new Random(calls));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyAgreeOnCallsToAGroupUnderAnyReadings(long seed) {
        Random random = new Random(seed);
        Readings readings = ExplorerTest.drawn(random);
        List<Integer> devices = seed % 2 == 0 ? List.of(1, 2, 1) : List.of(1, 1, 1);

        new Twins(new Bounds(devices, 1 + random.nextInt(2), random.nextInt(3), 1), readings).compare(SOME / 2, random);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @Test
    void aSmallWorldWithAGroupHasTheSameStates() {
        Bounds bounds = new Bounds(List.of(1, 1), 1, 0, 1);
        Twins twins = new Twins(bounds, Readings.RECOMMENDED);

        twins.compare(Integer.MAX_VALUE, new Random(0));

        Census census = new Explorer(bounds, Readings.RECOMMENDED, 1, false, Long.MAX_VALUE)
                .explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);
        assertThat(census.reached().states()).isEqualTo(twins.states());
    }

    /** What seldom comes about by chance: each situation, and then every command in it. */
    @ParameterizedTest
    @EnumSource
    void theyAgreeInEverySituation(Situation situation) {
        Twins twins = new Twins(situation.bounds, Readings.RECOMMENDED.with(situation.reading));

        twins.follow(situation.story);

        twins.compareCommands();
    }

    private enum Situation {
        THE_USER_IS_ON_A_CALL_ELSEWHERE_WHILE_ANOTHER_RINGS(
                Reading.BUSY_FREE_REFUSED, "alice-1 calls bob", "bob-1 accepts: call 1", "carol-1 calls bob"),
        AN_ENDED_CALL_IS_SUPERSEDED(
                Reading.STALE_BLOCKS_YES,
                "alice-1 calls bob",
                "bob-1 calls alice",
                "bob-1 cancels: call 2",
                "bob-1 accepts: call 1",
                "bob-1 ends the call: call 1"),
        A_RINGING_CALL_IS_SUPERSEDED(
                Reading.INITIATE_WHILE_RINGING_REFUSED,
                "alice-1 calls bob",
                "carol-1 calls bob",
                "bob-1 accepts: call 2",
                "bob-1 ends the call: call 2"),
        A_CALL_IS_CLEARED_WHERE_IT_IS(
                Reading.SELF_BUSY_SCOPE_USER,
                "alice-1 calls bob",
                "bob-1 accepts: call 1",
                "bob-1 clears its active call");

        private final Bounds bounds = new Bounds(List.of(1, 2, 1), 3, 1);
        private final Reading reading;
        private final List<String> story;

        Situation(Reading reading, String... story) {
            this.reading = reading;
            this.story = List.of(story);
        }
    }

    /** Goes through a world with both twins side by side. */
    private static final class Twins {
        private final Plan plan;
        private final Steps steps;
        private final NaiveWorld naive;
        private final Map<Seen, NaiveWorld.Node> nodes = new HashMap<>();
        private long[] here;

        Twins(Bounds bounds, Readings readings) {
            plan = new Plan(bounds, Book.in(bounds), readings);
            steps = new Steps(plan);
            naive = new NaiveWorld(bounds, readings);
            here = plan.layout.empty();
        }

        int states() {
            return nodes.size();
        }

        /** Goes where these commands lead, one after the other. */
        void follow(List<String> commands) {
            nodes.put(Seen.of(plan, here), naive.initial());
            for (String command : commands) {
                step("gives the command: it " + command.substring(command.indexOf(' ') + 1), command);
                step("the command takes effect: " + command, command);
            }
        }

        private void step(String words, String command) {
            compared(here);
            String device = command.substring(0, command.indexOf(' '));
            List<long[]> found = new ArrayList<>();
            steps.from(here, (next, label, breach) -> {
                String told = new Tale(plan).of(label);
                if (told.contains(device) && told.endsWith(words)) {
                    found.add(next.clone());
                }
            });
            assertThat(found).as(words).isNotEmpty();
            here = found.get(0);
        }

        /** Compares what comes of every command here. */
        void compareCommands() {
            List<long[]> given = compared(here);
            assertThat(given).isNotEmpty();
            given.forEach(this::compared);
        }

        /** Compares the steps from that many states, each drawn from those found last: so it gets deep. */
        void compare(int most, Random random) {
            List<long[]> waiting = new ArrayList<>(List.of(plan.layout.empty()));
            nodes.put(Seen.of(plan, plan.layout.empty()), naive.initial());
            for (int done = 0; done < most && !waiting.isEmpty(); done++) {
                waiting.addAll(compared(drawn(waiting, random)));
            }
        }

        private static long[] drawn(List<long[]> waiting, Random random) {
            int at = waiting.size() - 1 - random.nextInt(Math.min(waiting.size(), RECENT));
            long[] drawn = waiting.get(at);
            waiting.set(at, waiting.get(waiting.size() - 1));
            waiting.remove(waiting.size() - 1);
            return drawn;
        }

        /** Gives the successors that were not met before. */
        private List<long[]> compared(long[] state) {
            Map<Seen, long[]> packed = new HashMap<>();
            steps.from(state, (next, label, breach) -> packed.put(Seen.of(plan, next), next.clone()));
            Seen from = Seen.of(plan, state);
            Map<Seen, NaiveWorld.Node> plain = new HashMap<>();
            naive.successors(node(from)).forEach(next -> plain.put(naive.seen(next), next));
            Set<Seen> ours = new HashSet<>(packed.keySet());
            assertThat(ours).as("steps from %s", from).isEqualTo(plain.keySet());
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
