package dev.ringspec.conformance.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.explore.StateGraph;
import dev.ringspec.model.explore.Statechart;
import dev.ringspec.model.explore.Transition;
import dev.ringspec.model.explore.Transition.Guard;
import dev.ringspec.model.explore.Transition.Told;
import dev.ringspec.model.spec.Capabilities;
import java.util.List;
import java.util.Set;

/** JSON, for programs of any kind: everything that the other formats have, in fields of its own. */
final class JsonText {
    private JsonText() {}

    static String of(Statechart chart) {
        ObjectNode json = Json.object();
        ObjectNode readings = json.putObject("readings");
        chart.readings().decided().forEach((point, reading) -> readings.put(point.id(), reading.label()));
        json.put("timeoutSeconds", Capabilities.DOCUMENTED_TIMEOUT);
        ArrayNode states = json.putArray("states");
        chart.states()
                .forEach(status ->
                        states.addObject().put("id", status.word().text()).put("final", status.isTerminal()));
        ArrayNode transitions = json.putArray("transitions");
        chart.transitions().forEach(transition -> write(transitions.addObject(), transition));
        return Json.pretty(json);
    }

    private static void write(ObjectNode json, Transition transition) {
        json.put("from", transition.from().map(status -> status.word().text()).orElse(null))
                .put("to", transition.to().word().text())
                .put("timer", transition.act().isEmpty());
        transition.command().ifPresent(command -> write(json, command));
        ArrayNode by = json.putArray("by");
        transition.by().forEach(role -> by.add(role.toString()));
        write(json.putArray("when"), transition.when());
        write(json.putArray("unless"), transition.unless());
        ArrayNode told = json.putArray("told");
        transition.told().forEach(each -> write(told.addObject(), each));
        ArrayNode requirements = json.putArray("requirements");
        transition.requirements().forEach(requirement -> requirements.add(requirement.id()));
    }

    private static void write(ObjectNode json, Command command) {
        json.put("method", command.method());
        if (command instanceof Command.RejectCall reject) {
            json.put("status", reject.status());
        }
    }

    private static void write(ArrayNode json, List<Guard> guards) {
        guards.forEach(guard -> json.addObject()
                .put("circumstance", guard.circumstance().toString())
                .put("certain", guard.certain())
                .put("requirement", guard.requirement().id()));
    }

    private static void write(ObjectNode json, Told told) {
        json.put("audience", told.audience().toString()).put("certain", told.certain());
        ArrayNode events = json.putArray("oneOf");
        told.notices()
                .forEach(notice -> notice.kinds()
                        .forEach(kind -> events.addObject()
                                .put("event", kind.callback())
                                .put("callStatus", notice.word().text())));
    }

    static String of(StateGraph graph) {
        ObjectNode json = Json.object();
        ArrayNode states = json.putArray("states");
        Set<Integer> ends = Graphs.ends(graph);
        for (int number = 0; number < graph.states().size(); number++) {
            ObjectNode state = states.addObject().put("id", number).put("final", ends.contains(number));
            ArrayNode is = state.putArray("is");
            graph.states().get(number).forEach(is::add);
        }
        ArrayNode steps = json.putArray("steps");
        graph.steps()
                .forEach(step -> steps.addObject()
                        .put("from", step.from())
                        .put("to", step.to())
                        .put("text", step.text()));
        return Json.pretty(json);
    }
}
