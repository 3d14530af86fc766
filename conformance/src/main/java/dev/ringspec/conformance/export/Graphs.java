package dev.ringspec.conformance.export;

import dev.ringspec.conformance.export.Diagram.Edge;
import dev.ringspec.conformance.export.Diagram.Line;
import dev.ringspec.conformance.export.Diagram.Node;
import dev.ringspec.conformance.export.Diagram.Weight;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.explore.StateGraph;
import dev.ringspec.model.explore.StateGraph.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** An explored world as a diagram. */
final class Graphs {
    private static final int WIDTH = 36;

    private Graphs() {}

    static Diagram diagram(StateGraph graph) {
        String size = Page.count(graph.states().size(), "state") + ", "
                + Page.count(graph.steps().size(), "step");
        return new Diagram("An explored world", size, nodes(graph), edges(graph));
    }

    /** The id of a state by its number. */
    static String id(int state) {
        return "s" + state;
    }

    /** The numbers of the states from which nothing leads on. */
    static Set<Integer> ends(StateGraph graph) {
        Set<Integer> ends = IntStream.range(0, graph.states().size()).boxed().collect(Collectors.toSet());
        graph.steps().forEach(step -> ends.remove(step.from()));
        return ends;
    }

    private static List<Node> nodes(StateGraph graph) {
        Set<Integer> ends = ends(graph);
        return IntStream.range(0, graph.states().size())
                .mapToObj(n -> new Node(id(n), lines(n, graph.states().get(n)), List.of(), ends.contains(n)))
                .toList();
    }

    private static List<String> lines(int number, List<String> state) {
        String said = state.isEmpty() ? "no call" : String.join("; ", state);
        return Stream.concat(
                        Stream.of(Integer.toString(number)),
                        Arrays.stream(said.split("; ", -1)).flatMap(Graphs::wrapped))
                .toList();
    }

    /** Steps between the same two states are one arrow. */
    private static List<Edge> edges(StateGraph graph) {
        Map<List<Integer>, List<Line>> labels = new LinkedHashMap<>();
        for (Step step : graph.steps()) {
            List<Line> label = labels.computeIfAbsent(List.of(step.from(), step.to()), ends -> new ArrayList<>());
            label.add(new Line(Weight.PLAIN, step.text()));
        }
        Stream<Edge> steps = labels.entrySet().stream()
                .map(each -> new Edge(id(each.getKey().get(0)), id(each.getKey().get(1)), each.getValue()));
        return Stream.concat(Stream.of(new Edge(Diagram.START, id(0), List.of())), steps)
                .toList();
    }

    private static Stream<String> wrapped(String text) {
        return Arrays.stream(WordUtils.wrap(text, WIDTH, "\n", false).split("\n", -1));
    }
}
