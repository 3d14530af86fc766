package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Call;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a device makes of the events that come to it: listeners are called, and the marker of the clock is noted. */
final class Ears {
    private static final Call NOTHING = new Call(null, null, null, null, null, null, null, null, null);

    private final String device;
    private final Binding binding;
    private final Interpreter interpreter;
    private final Audience audience;
    private final Remarks remarks;
    private final Set<String> listeners = new LinkedHashSet<>();
    private Optional<String> last = Optional.empty();
    private int marker;
    private int awaited;
    private CompletableFuture<Void> reached = CompletableFuture.completedFuture(null);

    Ears(String device, Binding binding, Interpreter interpreter, Audience audience, Remarks remarks) {
        this.device = device;
        this.binding = binding;
        this.interpreter = interpreter;
        this.audience = audience;
        this.remarks = remarks;
    }

    synchronized void listen(String listenerId) {
        listeners.add(listenerId);
    }

    synchronized void ignore(String listenerId) {
        listeners.remove(listenerId);
    }

    /** The id of the last event that had one. */
    synchronized Optional<String> last() {
        return last;
    }

    /** Done when the marker of that move of the clock has come. */
    synchronized CompletableFuture<Void> awaitMarker(int number) {
        awaited = number;
        reached = new CompletableFuture<>();
        checkMarker();
        return reached;
    }

    synchronized void hear(WireEvent event) {
        last = binding.events().id(event).or(() -> last);
        String name = binding.events().name(event).orElse("");
        Optional<EventKind> call = EventKind.of(name);
        Optional<SessionEventKind> session = SessionEventKind.of(name);
        if (call.isPresent()) {
            tell(call.get(), event.data());
        } else if (session.isPresent()) {
            audience.heard(sessionEvent(session.get(), event.data()));
        } else if (!isMarker(name, event.data())) {
            remarks.add("An event came whose name the binding does not know: "
                    + (name.isEmpty() ? "none" : "\"" + binding.secrets().hide(name) + "\""));
        }
    }

    private boolean isMarker(String name, JsonNode data) {
        return binding.clock()
                .filter(clock -> clock.event().equals(name))
                .map(clock -> {
                    marker = Math.max(
                            marker,
                            clock.number().read(data).map(JsonNode::asInt).orElse(0));
                    checkMarker();
                    return true;
                })
                .orElse(false);
    }

    private void checkMarker() {
        if (marker >= awaited) {
            reached.complete(null);
        }
    }

    private void tell(EventKind kind, JsonNode data) {
        Call call = call(data);
        listeners.forEach(id -> audience.told(new CallEvent(device, id, kind, call)));
    }

    /** An event without a call is an event all the same: what it lacks is for the oracle to say. */
    private Call call(JsonNode data) {
        try {
            JsonNode json = data.at(binding.events().call().at());
            return interpreter.call(binding.call().read(json));
        } catch (Unreadable e) {
            remarks.add("An event came with " + e.getMessage());
            return NOTHING;
        }
    }

    private SessionEvent sessionEvent(SessionEventKind kind, JsonNode data) {
        String sessionId = text(binding.events().sessionId(), data);
        String uid = text(binding.events().uid(), data);
        return new SessionEvent(device, kind, String.valueOf(interpreter.shown(sessionId)), interpreter.user(uid));
    }

    private static @Nullable String text(Optional<Place> place, JsonNode data) {
        return place.flatMap(p -> p.readText(data)).orElse(null);
    }
}
