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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The life of a call as a diagram: who does what, why not, who is told, and the requirements that say so. */
final class Charts {
    private Charts() {}

    static Diagram diagram(Statechart chart) {
        List<Node> nodes =
                chart.states().stream().map(status -> node(status, chart)).toList();
        List<Edge> edges = chart.transitions().stream()
                .filter(each -> !each.staysIn(each.to()))
                .map(each -> edge(each, chart))
                .toList();
        return new Diagram(title(chart), under(chart), nodes, edges);
    }

    private static String title(Statechart chart) {
        return chart.ofAGroup() ? "The life of a call to a group" : "The life of a call";
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

    /** What leaves the status as it is stands in it, as in any statechart: loops run through each other's labels. */
    private static Node node(CallStatus status, Statechart chart) {
        List<Line> inside = chart.transitions().stream()
                .filter(each -> each.staysIn(status))
                .flatMap(each -> label(each, chart).stream())
                .toList();
        return new Node(status.word().text(), List.of(status.word().text()), inside, status.isTerminal());
    }

    private static Edge edge(Transition transition, Statechart chart) {
        String from = transition.from().map(status -> status.word().text()).orElse(Diagram.START);
        return new Edge(from, transition.to().word().text(), label(transition, chart));
    }

    private static List<Line> label(Transition transition, Statechart chart) {
        return Stream.of(
                        Stream.of(new Line(Weight.STRONG, Triggers.text(transition))),
                        oneOf("by ", transition.by()),
                        oneOf("only if ", circumstances(transition.when(), true)),
                        otherwise(transition, chart),
                        oneOf("not if ", circumstances(transition.unless(), true)),
                        oneOf("refusing is right as well if ", circumstances(transition.unless(), false)),
                        told(transition),
                        ids(transition.requirements()))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Something else comes of the same command in some circumstance. */
    private static Stream<Line> otherwise(Transition transition, Statechart chart) {
        boolean isRest = transition.when().isEmpty()
                && chart.transitions().stream().anyMatch(other -> isInsteadOf(transition, other));
        return isRest ? Stream.of(new Line(Weight.PLAIN, "otherwise")) : Stream.of();
    }

    private static boolean isInsteadOf(Transition usual, Transition other) {
        return !other.when().isEmpty()
                && other.from().equals(usual.from())
                && other.act().equals(usual.act())
                && (usual.by().isEmpty() || !Collections.disjoint(other.by(), usual.by()));
    }

    private static List<String> circumstances(List<Guard> guards, boolean certain) {
        return guards.stream()
                .filter(guard -> guard.certain() == certain)
                .map(guard -> guard.circumstance().toString())
                .toList();
    }

    /** Who is told the same stands on one line; who may be told or not, on none. */
    private static Stream<Line> told(Transition transition) {
        Map<String, List<String>> audiences = new LinkedHashMap<>();
        for (Told told : transition.told().stream().filter(t -> !t.free()).toList()) {
            audiences
                    .computeIfAbsent(events(told, transition.to()), events -> new ArrayList<>())
                    .add(told.audience().toString());
        }
        return audiences.entrySet().stream()
                .map(each -> new Line(Weight.PLAIN, "→ " + String.join(", ", each.getValue()) + ": " + each.getKey()));
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
        return Stream.of(new Line(
                Weight.FAINT, requirements.stream().map(Requirement::id).collect(Collectors.joining(", "))));
    }

    private static Stream<Line> oneOf(String begin, List<?> alternatives) {
        return alternatives.isEmpty()
                ? Stream.of()
                : Stream.of(new Line(
                        Weight.PLAIN,
                        begin + alternatives.stream().map(Object::toString).collect(Collectors.joining(" or "))));
    }
}
