package dev.ringspec.conformance.export;

import dev.ringspec.conformance.export.Diagram.Edge;
import dev.ringspec.conformance.export.Diagram.Line;
import dev.ringspec.conformance.export.Diagram.Node;
import java.util.List;
import java.util.stream.Collectors;

/** A diagram in the language of Graphviz. */
final class DotText {
    private DotText() {}

    static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("digraph ringspec {\n");
        text.append("  label=<<B>").append(escaped(diagram.title())).append("</B><BR/>");
        text.append(escaped(diagram.subtitle())).append(">; labelloc=t;\n");
        text.append("  graph [fontname=\"Helvetica\", nodesep=0.3, ranksep=0.6];\n");
        text.append("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef3fa\", fontname=\"Helvetica\"];\n");
        text.append("  edge [fontname=\"Helvetica\", fontsize=10];\n");
        text.append("  start [shape=circle, label=\"\", width=0.15, fillcolor=black];\n");
        diagram.nodes().forEach(node -> text.append("  ").append(node(node)).append('\n'));
        diagram.edges().forEach(edge -> text.append("  ").append(edge(edge)).append('\n'));
        return text.append("}\n").toString();
    }

    private static String node(Node node) {
        String label = node.lines().stream().map(DotText::escaped).collect(Collectors.joining("<BR/>"))
                + (node.inside().isEmpty() ? "" : "<BR/><FONT POINT-SIZE=\"10\">" + lines(node.inside()) + "</FONT>");
        return node.id() + " [label=<" + label + ">" + (node.isFinal() ? ", peripheries=2" : "") + "];";
    }

    private static String edge(Edge edge) {
        String label = lines(edge.label());
        return edge.from() + " -> " + edge.to() + (label.isEmpty() ? ";" : " [label=<" + label + ">];");
    }

    private static String lines(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.wrapped().stream())
                .map(DotText::line)
                .collect(Collectors.joining());
    }

    private static String line(Line line) {
        String text = escaped(line.text());
        String styled = switch (line.weight()) {
            case STRONG -> "<B>" + text + "</B>";
            case PLAIN -> text;
            case FAINT -> "<FONT COLOR=\"#666666\">" + text + "</FONT>";
        };
        return "&#160;" + styled + "<BR ALIGN=\"LEFT\"/>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
