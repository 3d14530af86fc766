package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.subject.Wire.AnswerFault;
import dev.ringspec.model.subject.Wire.EventFault;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is to go wrong on the wire of one world: each fault once, for the next answer or event that it fits. */
final class Faults {
    private record OfAnswer(String device, String method) {}

    private record OfEvent(String device, EventKind kind) {}

    private final Map<OfAnswer, AnswerFault> answers = new ConcurrentHashMap<>();
    private final Map<OfEvent, EventFault> events = new ConcurrentHashMap<>();
    private final Optional<Weather> weather;

    /**
     * No fault yet.
     *
     * @param weather where every event that has no fault of its own gets one that must not matter
     */
    Faults(Optional<Weather> weather) {
        this.weather = weather;
    }

    void spoil(String device, String method, AnswerFault fault) {
        answers.put(new OfAnswer(device, method), fault);
    }

    void spoil(String device, EventKind kind, EventFault fault) {
        events.put(new OfEvent(device, kind), fault);
    }

    /** The fault of this answer, which it has only once. */
    Optional<AnswerFault> ofAnswer(String device, String method) {
        return Optional.ofNullable(answers.remove(new OfAnswer(device, method)));
    }

    /** The fault of this event, which it has only once. */
    Optional<EventFault> ofEvent(String device, EventKind kind) {
        return Optional.ofNullable(events.remove(new OfEvent(device, kind))).or(() -> weather.map(Weather::next));
    }

    /** None is left for that device. */
    void forget(String device) {
        answers.keySet().removeIf(fault -> fault.device().equals(device));
        events.keySet().removeIf(fault -> fault.device().equals(device));
    }
}
