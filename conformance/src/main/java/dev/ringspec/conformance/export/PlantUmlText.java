package dev.ringspec.conformance.export;

import dev.ringspec.conformance.export.Diagram.Edge;
import dev.ringspec.conformance.export.Diagram.Line;
import dev.ringspec.conformance.export.Diagram.Node;
import java.util.stream.Collectors;

/** A diagram in the language of PlantUML. */
final class PlantUmlText {
    private static final String ANYWHERE = "[*]";
    private static final String LINE = "\\n";

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
        return "state \"" + String.join(LINE, node.lines()) + "\" as " + node.id();
    }

    private static String edge(Edge edge) {
        String label = edge.label().stream().map(PlantUmlText::line).collect(Collectors.joining(LINE));
        String from = edge.isBeginning() ? ANYWHERE : edge.from();
        return from + " --> " + edge.to() + (label.isEmpty() ? "" : " : " + label);
    }

    private static String line(Line line) {
        return switch (line.weight()) {
            case STRONG -> "**" + line.text() + "**";
            case PLAIN -> line.text();
            case FAINT -> "<color:#666666>" + line.text() + "</color>";
        };
    }
}
