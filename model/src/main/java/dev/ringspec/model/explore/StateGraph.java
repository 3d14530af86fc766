package dev.ringspec.model.explore;

import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the {@link Explorer} visits, kept, so that it can be drawn: of use for small worlds only. Steps that lead
 * from a state to itself are left out.
 *
 * @param states the states in words, in the order in which they are come to; the first is the beginning
 * @param steps the steps between them
 */
public record StateGraph(List<List<String>> states, List<Step> steps) {
    /**
     * A step.
     *
     * @param from the number of the state before
     * @param to the number of the state after
     * @param text what happens
     */
    public record Step(int from, int to, String text) {}

    /** The world has more states than asked for. */
    public static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge(int most) {
            super("more than " + most + " states");
        }
    }

    /**
     * That of a bounded world.
     *
     * @param readings exactly one reading of every open point
     * @param most how many states it may have
     * @throws TooLarge if it has more
     * @throws IllegalArgumentException if the world is too large to be packed
     */
    public static StateGraph of(Bounds bounds, Readings readings, int most) throws TooLarge {
        return new Search(new Plan(bounds, Book.in(bounds), readings)).graph(most);
    }

    /** Breadth first, as the explorer goes; the states themselves are kept, not their fingerprints. */
    private static final class Search {
        private final Plan plan;
        private final List<long[]> found = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<Step> steps = new LinkedHashSet<>();

        Search(Plan plan) {
            this.plan = plan;
        }

        StateGraph graph(int most) throws TooLarge {
            Tale tale = new Tale(plan);
            Steps from = new Steps(plan);
            number(plan.layout.empty());
            for (int at = 0; at < found.size(); at++) {
                int number = at;
                from.from(found.get(at), (state, label, breach) -> step(number, number(state), tale.of(label)));
                if (found.size() > most) {
                    throw new TooLarge(most);
                }
            }
            return new StateGraph(found.stream().map(tale::wholly).toList(), List.copyOf(steps));
        }

        private int number(long[] state) {
            return numbers.computeIfAbsent(Arrays.toString(state), is -> {
                found.add(state.clone());
                return found.size() - 1;
            });
        }

        private void step(int from, int to, String text) {
            if (from != to) {
                steps.add(new Step(from, to, text));
            }
        }
    }
}
