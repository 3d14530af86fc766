package dev.ringspec.conformance.export;

import dev.ringspec.model.explore.StateGraph;
import dev.ringspec.model.explore.Statechart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The languages of the exports. */
public enum Format {
    /** Graphviz. */
    DOT("dot", DotText::of),
    MERMAID("mmd", MermaidText::of),
    PLANTUML("puml", PlantUmlText::of),
    /** State Chart XML 1.0 of the W3C. */
    SCXML("scxml", ScxmlText::of, ScxmlText::of),
    JSON("json", JsonText::of, JsonText::of);

    private final String extension;
    private final Function<Statechart, String> chart;
    private final Function<StateGraph, String> graph;

    Format(String extension, Function<Diagram, String> picture) {
        this(extension, chart -> picture.apply(Charts.diagram(chart)), graph -> picture.apply(Graphs.diagram(graph)));
    }

    Format(String extension, Function<Statechart, String> chart, Function<StateGraph, String> graph) {
        this.extension = extension;
        this.chart = chart;
        this.graph = graph;
    }

    /** The format of that name. */
    public static Optional<Format> of(String label) {
        return Arrays.stream(values()).filter(f -> f.label().equals(label)).findFirst();
    }

    /** The names of all. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Format::label).toList();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the names of its files end in, without the dot. */
    public String extension() {
        return extension;
    }

    /** The life of a call. */
    public String text(Statechart statechart) {
        return chart.apply(statechart);
    }

    /** An explored world. */
    public String text(StateGraph stateGraph) {
        return graph.apply(stateGraph);
    }
}
