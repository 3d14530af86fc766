package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine.Delivery;
import dev.ringspec.model.machine.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listener was called.
 *
 * @param observing the observation
 * @param told the event
 */
record Telling(Observing observing, Told told) {
    Search.Look look(Hypothesis h) {
        CallEvent event = told.event();
        int device = observing.belief().cast().device(event.device());
        if (device == Cast.NOBODY) {
            return new Search.Look(List.of(), true);
        }
        List<Explanation> found = new ArrayList<>();
        boolean certain = false;
        for (CallState call : candidates(h.state(), event.call().sessionId())) {
            for (Explanation one : arrived(h, call, device, event)) {
                found.add(one);
                certain |= one.flaws().isEmpty() && call.session() != null && isUnread(h, one);
            }
        }
        return new Search.Look(found, certain && !listenersChange(h, device));
    }

    /** Where it takes a reading to explain the event, what is still under way may explain it under another one. */
    private static boolean isUnread(Hypothesis h, Explanation one) {
        return one.hypothesis().readings().equals(h.readings());
    }

    /** Whether a listener was there already makes a difference to an event, so that has to be tried before it comes. */
    private static boolean listenersChange(Hypothesis h, int device) {
        return !h.pending().isEmpty()
                && h.pending().stream()
                        .filter(p -> p.isOpen() && p.request().device() == device)
                        .map(p -> p.request().command())
                        .anyMatch(c -> c instanceof Command.AddCallListener || c instanceof Command.RemoveCallListener);
    }

    /** The calls that the event may be about: the one with its session id, or else any whose id is not known yet. */
    private List<CallState> candidates(State state, @Nullable String session) {
        if (session == null) {
            return state.calls();
        }
        CallState known = state.bySession(session);
        if (known != null) {
            return List.of(known);
        }
        return state.lively().stream().filter(c -> c.session() == null).toList();
    }

    private List<Explanation> arrived(Hypothesis h, CallState call, int device, CallEvent event) {
        int listener = observing.belief().cast().listener(event.listenerId());
        List<Explanation> all = new ArrayList<>();
        for (Delivery d : observing
                .belief()
                .machine()
                .deliver(h.state(), h.readings(), call.key(), device, listener, event.kind())) {
            all.add(explained(h, call, event, d));
        }
        return all;
    }

    private Explanation explained(Hypothesis h, CallState call, CallEvent event, Delivery d) {
        State known = identified(d.next(), call, event.call().sessionId());
        State next = observing.belief().machine().begun(known, call.key(), told.at());
        return new Explanation(
                h.in(next).reading(d.readings()),
                observing.belief().payloads().ofEvent(event.call(), event.kind(), d, call),
                List.of(d.due().telling().told(), d.due().telling().carries()));
    }

    private State identified(State state, CallState call, @Nullable String session) {
        return call.session() == null && session != null
                ? observing.belief().machine().named(state, call.key(), session)
                : state;
    }
}
