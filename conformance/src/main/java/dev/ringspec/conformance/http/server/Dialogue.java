package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.ClockShape;
import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.SessionEvent;
import java.util.Optional;

/**
 * What a server says without being asked, as the binding has it.
 *
 * @param binding how the API looks
 */
record Dialogue(Binding binding) {
    /** What a device is told, as its event of that number. */
    WireEvent event(CallEvent event, long number) {
        ObjectNode call = binding.call().write(event.call());
        return binding.events().write(event.kind().callback(), String.valueOf(number), call);
    }

    WireEvent event(SessionEvent event, long number) {
        return binding.events().write(event.kind().callback(), String.valueOf(number), event.sessionId(), event.uid());
    }

    /** That the clock was moved for the n-th time. It is no event, so it has no number. */
    WireEvent marker(long move) {
        ClockShape clock = binding.clock().orElseThrow();
        ObjectNode data = Json.object();
        clock.number().write(data, Json.object().numberNode(move));
        binding.events().name().ifPresent(place -> place.write(data, TextNode.valueOf(clock.event())));
        Optional<String> field = binding.events().name().isPresent() ? Optional.empty() : Optional.of(clock.event());
        return new WireEvent(field, Optional.empty(), data);
    }
}
