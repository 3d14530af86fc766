package dev.ringspec.conformance.export;

import dev.ringspec.conformance.export.Diagram.Edge;
import dev.ringspec.conformance.export.Diagram.Line;
import dev.ringspec.conformance.export.Diagram.Node;
import java.util.List;
import java.util.stream.Collectors;

/** A diagram in the language of Mermaid. */
final class MermaidText {
    private static final String ANYWHERE = "[*]";
    private static final String LINE = "<br/>";

    private MermaidText() {}

    static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: \"")
                .append(diagram.title())
                .append(", ")
                .append(diagram.subtitle())
                .append("\"\n---\n");
        text.append("stateDiagram-v2\n");
        diagram.nodes().forEach(node -> text.append("  ").append(node(node)).append('\n'));
        diagram.edges().forEach(edge -> text.append("  ").append(edge(edge)).append('\n'));
        diagram.nodes().stream()
                .filter(Node::isFinal)
                .forEach(node -> text.append("  ").append(node.id()).append(" --> [*]\n"));
        return text.toString();
    }

    private static String node(Node node) {
        return node.inside().isEmpty()
                ? name(node)
                : "state \"" + String.join(LINE, node.lines()) + "\" as " + node.id() + "\n  " + node.id() + " : "
                        + lines(node.inside());
    }

    private static String name(Node node) {
        return node.lines().equals(List.of(node.id()))
                ? node.id()
                : node.id() + " : "
                        + node.lines().stream().map(MermaidText::escaped).collect(Collectors.joining(LINE));
    }

    private static String edge(Edge edge) {
        String label = lines(edge.label());
        String from = edge.isBeginning() ? ANYWHERE : edge.from();
        return from + " --> " + edge.to() + (label.isEmpty() ? "" : " : " + label);
    }

    /** Mermaid wraps lines by itself, and centres them. */
    private static String lines(List<Line> lines) {
        return lines.stream().map(Line::text).map(MermaidText::escaped).collect(Collectors.joining(LINE));
    }

    /** What would end a label is written as a number. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> "#;:".indexOf(c) >= 0 ? "#" + c + ";" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
