package dev.ringspec.conformance.export;

import dev.ringspec.conformance.export.Diagram.Edge;
import dev.ringspec.conformance.export.Diagram.Line;
import dev.ringspec.conformance.export.Diagram.Node;
import dev.ringspec.conformance.export.Diagram.Weight;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Statechart;
import dev.ringspec.model.explore.Transition;
import dev.ringspec.model.explore.Transition.Guard;
import dev.ringspec.model.explore.Transition.Told;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/** The life of a call as a diagram: who does what, why not, who is told, and the requirements that say so. */
final class Charts {
    private static final int WIDTH = 44;

    private Charts() {}

    static Diagram diagram(Statechart chart) {
        List<Node> nodes = chart.states().stream().map(Charts::node).toList();
        List<Edge> edges = chart.transitions().stream().map(Charts::edge).toList();
        return new Diagram("The life of a call", under(chart), nodes, edges);
    }

    /** Under which readings it is so. */
    static String under(Statechart chart) {
        List<Reading> others = chart.otherThanRecommended();
        return others.isEmpty()
                ? "by the readings recommended"
                : others.stream()
                        .map(Reading::toString)
                        .collect(Collectors.joining(", ", "by ", ", otherwise by the readings recommended"));
    }

    private static Node node(CallStatus status) {
        return new Node(status.word().text(), List.of(status.word().text()), status.isTerminal());
    }

    private static Edge edge(Transition transition) {
        String from = transition.from().map(status -> status.word().text()).orElse(Diagram.START);
        return new Edge(from, transition.to().word().text(), label(transition));
    }

    private static List<Line> label(Transition transition) {
        return Stream.of(
                        Stream.of(new Line(Weight.STRONG, Triggers.text(transition))),
                        wrapped("by ", transition.by()),
                        wrapped("only if ", circumstances(transition.when(), true)),
                        wrapped("not if ", circumstances(transition.unless(), true)),
                        wrapped("refusing is right as well if ", circumstances(transition.unless(), false)),
                        told(transition),
                        ids(transition.requirements()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> circumstances(List<Guard> guards, boolean certain) {
        return guards.stream()
                .filter(guard -> guard.certain() == certain)
                .map(guard -> guard.circumstance().toString())
                .toList();
    }

    /** Who is told the same stands on one line. */
    private static Stream<Line> told(Transition transition) {
        Map<String, List<String>> audiences = new LinkedHashMap<>();
        for (Told told : transition.told()) {
            audiences
                    .computeIfAbsent(events(told, transition.to()), events -> new ArrayList<>())
                    .add(told.audience().toString());
        }
        return audiences.entrySet().stream()
                .flatMap(each -> lines(Weight.PLAIN, "→ " + String.join(", ", each.getValue()) + ": " + each.getKey()));
    }

    /** The events, with their status where it is not that of the call. */
    private static String events(Told told, CallStatus to) {
        String kinds = told.notices().stream()
                .flatMap(notice -> notice.kinds().stream())
                .map(EventKind::callback)
                .distinct()
                .collect(Collectors.joining(" or "));
        String words = told.notices().stream()
                .filter(notice -> notice.judged() && notice.word() != to.word())
                .map(notice -> notice.word().text())
                .distinct()
                .collect(Collectors.joining(" or "));
        return kinds + (words.isEmpty() ? "" : " (" + words + ")");
    }

    private static Stream<Line> ids(List<Requirement> requirements) {
        return lines(Weight.FAINT, requirements.stream().map(Requirement::id).collect(Collectors.joining(", ")));
    }

    private static Stream<Line> wrapped(String begin, List<?> alternatives) {
        return alternatives.isEmpty()
                ? Stream.of()
                : lines(
                        Weight.PLAIN,
                        begin + alternatives.stream().map(Object::toString).collect(Collectors.joining(" or ")));
    }

    /** Lines that go on are indented, by spaces that no tool takes away. */
    private static Stream<Line> lines(Weight weight, String text) {
        return Arrays.stream(WordUtils.wrap(text, WIDTH, "\n" + "\u00a0".repeat(3), false)
                        .split("\n", -1))
                .map(line -> new Line(weight, line));
    }
}
