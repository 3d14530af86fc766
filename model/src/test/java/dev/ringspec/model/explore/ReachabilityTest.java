package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** INV-11 and INV-12, which the explorer argues step by step, against the graph itself: backwards from where they end. */
final class ReachabilityTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 0", "2, 1, 0"})
    void theRulebookLetsEveryCallEnd(int devices, int calls, int inFlight) {
        Graph graph = new Graph(new Bounds(List.of(1, devices), calls, inFlight), Book.RINGSPEC);

        assertThat(graph.letsEveryCallEnd()).isTrue();
        assertThat(graph.letsTimeEndEveryRinging()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "3, 1, 0"})
    void theRulebookLetsEveryCallToAGroupEnd(int users, int calls, int inFlight) {
        Bounds bounds = new Bounds(Collections.nCopies(users, 1), calls, inFlight, 1);
        Graph graph = new Graph(bounds, Book.in(bounds));

        assertThat(graph.letsEveryCallEnd()).isTrue();
        assertThat(graph.letsTimeEndEveryRinging()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBODY_CAN_LEAVE", "RINGS_FOR_EVER"})
    void theGraphAgreesThatAWrongBookOfGroupsDoesNot(WrongGroupBook wrong) {
        Graph graph = new Graph(new Bounds(List.of(1, 1), 1, 0, 1), wrong.book);

        assertThat(graph.letsEveryCallEnd()).isEqualTo(wrong.breaks != Invariant.INV_11);
        assertThat(graph.letsTimeEndEveryRinging()).isEqualTo(wrong.breaks != Invariant.INV_12);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBODY_CAN_END", "RINGS_FOR_EVER"})
    void theGraphAgreesThatAWrongBookDoesNot(WrongBook wrong) {
        Graph graph = new Graph(new Bounds(List.of(1, 1), 1, 0), wrong.book);

        assertThat(graph.letsEveryCallEnd()).isEqualTo(wrong.breaks != Invariant.INV_11);
        assertThat(graph.letsTimeEndEveryRinging()).isEqualTo(wrong.breaks != Invariant.INV_12);
    }

    /** All states and steps of a small world. */
    private static final class Graph {
        private final Plan plan;
        private final List<Seen> states = new ArrayList<>();
        private final Map<Seen, Integer> numbers = new HashMap<>();
        private final List<Edge> edges = new ArrayList<>();

        private record Edge(int from, int to, int label) {}

        Graph(Bounds bounds, Book book) {
            plan = new Plan(bounds, book, Readings.RECOMMENDED);
            Steps steps = new Steps(plan);
            Queue<long[]> waiting = new ArrayDeque<>();
            number(plan.layout.empty(), waiting);
            while (!waiting.isEmpty()) {
                long[] state = waiting.remove();
                int from = number(state, waiting);
                steps.from(state, (next, label, breach) -> edges.add(new Edge(from, number(next, waiting), label)));
            }
        }

        private int number(long[] state, Queue<long[]> waiting) {
            Seen seen = Seen.of(plan, state);
            Integer known = numbers.putIfAbsent(seen, states.size());
            if (known == null) {
                states.add(seen);
                waiting.add(state.clone());
                return states.size() - 1;
            }
            return known;
        }

        /** By steps of its own parties or of time. */
        boolean letsEveryCallEnd() {
            boolean all = true;
            for (int call = 0; call < plan.bounds.calls(); call++) {
                int number = call;
                Predicate<Edge> mayHelp = edge -> isOfPartyOrTime(edge, number);
                all &= fromEverywhere(state -> !isIn(state, number, true), mayHelp);
            }
            return all;
        }

        boolean letsTimeEndEveryRinging() {
            boolean all = true;
            for (int call = 0; call < plan.bounds.calls(); call++) {
                int number = call;
                Predicate<Edge> isTime = edge -> Label.kind(edge.label()) == Label.EXPIRES;
                all &= fromEverywhere(state -> !isIn(state, number, false), isTime);
            }
            return all;
        }

        private boolean isIn(int state, int call, boolean ongoingToo) {
            List<Seen.OneCall> calls = states.get(state).calls();
            CallStatus status = call < calls.size() ? calls.get(call).outline().status() : CallStatus.ENDED;
            return status == CallStatus.INITIATED || (ongoingToo && status == CallStatus.ONGOING);
        }

        private boolean isOfPartyOrTime(Edge edge, int call) {
            List<Seen.OneCall> calls = states.get(edge.from()).calls();
            int user = plan.cast.userOf(Label.device(edge.label()));
            return Label.kind(edge.label()) == Label.EXPIRES
                    || (call < calls.size()
                            && (calls.get(call).outline().roster() != null
                                    || user == calls.get(call).outline().receiver()
                                    || user
                                            == plan.cast.userOf(
                                                    calls.get(call).outline().caller())));
        }

        private boolean fromEverywhere(IntPredicate goal, Predicate<Edge> allowed) {
            Map<Integer, List<Integer>> back = new HashMap<>();
            edges.stream()
                    .filter(allowed)
                    .forEach(e -> back.computeIfAbsent(e.to(), none -> new ArrayList<>())
                            .add(e.from()));
            Set<Integer> reaching = new HashSet<>();
            Queue<Integer> waiting = new ArrayDeque<>();
            for (int state = 0; state < states.size(); state++) {
                if (goal.test(state)) {
                    reaching.add(state);
                    waiting.add(state);
                }
            }
            while (!waiting.isEmpty()) {
                for (int from : back.getOrDefault(waiting.remove(), List.of())) {
                    if (reaching.add(from)) {
                        waiting.add(from);
                    }
                }
            }
            return reaching.size() == states.size();
        }
    }
}
