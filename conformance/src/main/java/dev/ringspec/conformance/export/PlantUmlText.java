package dev.ringspec.conformance.export;

import dev.ringspec.conformance.export.Diagram.Edge;
import dev.ringspec.conformance.export.Diagram.Line;
import dev.ringspec.conformance.export.Diagram.Node;
import java.util.List;
import java.util.stream.Collectors;

/** A diagram in the language of PlantUML. */
final class PlantUmlText {
    private static final String ANYWHERE = "[*]";
    private static final String LINE = "\\n";
    private static final String GAP = "<U+00A0>";

    private PlantUmlText() {}

    static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("@startuml\n");
        text.append("title ")
                .append(diagram.title())
                .append(LINE)
                .append(diagram.subtitle())
                .append('\n');
        text.append("hide empty description\nskinparam stateMessageAlignment left\nskinparam defaultFontSize 11\n");
        diagram.nodes().forEach(node -> text.append(node(node)).append('\n'));
        diagram.edges().forEach(edge -> text.append(edge(edge)).append('\n'));
        diagram.nodes().stream()
                .filter(Node::isFinal)
                .forEach(node -> text.append(node.id()).append(" --> [*]\n"));
        return text.append("@enduml\n").toString();
    }

    private static String node(Node node) {
        return "state \"" + String.join(LINE, node.lines()) + "\" as " + node.id()
                + (node.inside().isEmpty() ? "" : "\n" + node.id() + " : " + lines(node.inside()));
    }

    private static String edge(Edge edge) {
        String label = lines(edge.label());
        // The first letter would stand on the arrow.
        String beside = label.isEmpty() ? "" : " : " + GAP + label.replace(LINE, LINE + GAP);
        String from = edge.isBeginning() ? ANYWHERE : edge.from();
        return from + " --> " + edge.to() + beside;
    }

    private static String lines(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.wrapped().stream())
                .map(PlantUmlText::line)
                .collect(Collectors.joining(LINE));
    }

    private static String line(Line line) {
        return switch (line.weight()) {
            case STRONG -> "**" + line.text() + "**";
            case PLAIN -> line.text();
            case FAINT -> "<color:#666666>" + line.text() + "</color>";
        };
    }
}
