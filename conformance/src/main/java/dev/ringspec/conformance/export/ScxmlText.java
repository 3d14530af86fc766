package dev.ringspec.conformance.export;

import dev.ringspec.conformance.report.XmlText;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.StateGraph;
import dev.ringspec.model.explore.Statechart;
import dev.ringspec.model.explore.Transition;
import dev.ringspec.model.explore.Transition.Guard;
import dev.ringspec.model.explore.Transition.Told;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SCXML, which is not only drawn but run: commands are events, what people are told is raised, the timer is sent and
 * cancelled. Where an event may be one of several, or need not come though it should, it is the one that the catalogue names
 * first. What SCXML has no word for stands in attributes of a namespace of our own, as it provides for.
 */
final class ScxmlText {
    private static final String SCXML = "http://www.w3.org/2005/07/scxml";
    private static final String RINGSPEC = "urn:dev.ringspec:export";
    private static final String BEGINNING = "none";
    private static final String TIMER = "timer";

    private ScxmlText() {}

    static String of(Statechart chart) {
        XmlText xml = begun(chart.ofAGroup() ? "group-call" : "call", BEGINNING);
        xml.attribute("ringspec:under", Charts.under(chart));
        xml.start("state");
        xml.attribute("id", BEGINNING);
        transitions(xml, chart, Optional.empty());
        xml.end();
        chart.states().forEach(status -> state(xml, chart, status));
        xml.end();
        return xml.finished();
    }

    private static XmlText begun(String name, String initial) {
        XmlText xml = new XmlText();
        xml.start("scxml");
        xml.attribute("xmlns", SCXML);
        xml.attribute("xmlns:ringspec", RINGSPEC);
        xml.attribute("version", "1.0");
        xml.attribute("name", name);
        xml.attribute("initial", initial);
        return xml;
    }

    private static void state(XmlText xml, Statechart chart, CallStatus status) {
        xml.start(status.isTerminal() ? "final" : "state");
        xml.attribute("id", status.word().text());
        if (status == CallStatus.INITIATED) {
            timer(xml, isTimed(chart, CallStatus.ONGOING));
        }
        transitions(xml, chart, Optional.of(status));
        xml.end();
    }

    private static boolean isTimed(Statechart chart, CallStatus status) {
        return chart.transitions().stream()
                .anyMatch(t -> t.from().equals(Optional.of(status)) && t.act().isEmpty());
    }

    /** It runs from the beginning; that of a call to a group may go on while the call is ongoing. */
    private static void timer(XmlText xml, boolean goesOn) {
        xml.start("onentry");
        String delay = Capabilities.DOCUMENTED_TIMEOUT + "s";
        xml.empty("send", "id", TIMER, "event", TIMER, "delay", delay);
        xml.end();
        if (!goesOn) {
            xml.start("onexit");
            xml.empty("cancel", "sendid", TIMER);
            xml.end();
        }
    }

    private static void transitions(XmlText xml, Statechart chart, Optional<CallStatus> from) {
        chart.transitions().stream().filter(t -> t.from().equals(from)).forEach(t -> transition(xml, t));
    }

    private static void transition(XmlText xml, Transition transition) {
        xml.start("transition");
        xml.attribute("event", String.join(" ", Triggers.events(transition)));
        // Without a target the status is not left, and the timer not set again.
        if (!transition.staysIn(transition.to())) {
            xml.attribute("target", transition.to().word().text());
        }
        guards(xml, "when", transition.when());
        guards(xml, "unless", transition.unless());
        xml.attribute(
                "ringspec:requirements",
                transition.requirements().stream().map(Requirement::id).collect(Collectors.joining(" ")));
        transition.told().stream()
                .filter(told -> !told.free())
                .forEach(told -> xml.empty("raise", "event", event(told)));
        xml.end();
    }

    private static void guards(XmlText xml, String name, List<Guard> guards) {
        if (!guards.isEmpty()) {
            xml.attribute(
                    "ringspec:" + name,
                    guards.stream().map(g -> g.circumstance().toString()).collect(Collectors.joining("; ")));
        }
    }

    private static String event(Told told) {
        String callback = told.notices().get(0).kinds().get(0).callback();
        return callback + "." + Triggers.word(told.audience().toString());
    }

    static String of(StateGraph graph) {
        XmlText xml = begun("world", Graphs.id(0));
        Set<Integer> ends = Graphs.ends(graph);
        for (int number = 0; number < graph.states().size(); number++) {
            xml.start(ends.contains(number) ? "final" : "state");
            xml.attribute("id", Graphs.id(number));
            xml.attribute("ringspec:is", String.join("; ", graph.states().get(number)));
            steps(xml, graph, number);
            xml.end();
        }
        xml.end();
        return xml.finished();
    }

    private static void steps(XmlText xml, StateGraph graph, int from) {
        graph.steps().stream()
                .filter(step -> step.from() == from)
                .forEach(step ->
                        xml.empty("transition", "event", Triggers.word(step.text()), "target", Graphs.id(step.to())));
    }
}
