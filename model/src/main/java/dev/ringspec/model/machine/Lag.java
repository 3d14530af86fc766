package dev.ringspec.model.machine;

import dev.ringspec.model.call.CallStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What a device knows may lag (catalogue 1.3): until quiet, or until it was told, it may go by what was so before an outcome
 * that came about elsewhere.
 */
final class Lag {
    private Lag() {}

    /** The states that a device may still believe in, other than the present one. */
    static List<State> earlier(State state, int device) {
        if (!state.anyCall(call -> call.mayBeBehind(device))) {
            return List.of();
        }
        List<State> believed = new ArrayList<>(List.of(state));
        for (CallState call : state.lively()) {
            if (call.mayBeBehind(device)) {
                believed = withEarlier(believed, call);
            }
        }
        return believed.subList(1, believed.size());
    }

    private static List<State> withEarlier(List<State> believed, CallState call) {
        List<State> more = new ArrayList<>(believed);
        for (State state : believed) {
            for (CallStatus status : CallStatus.values()) {
                if (CallState.has(call.past(), status.ordinal()) && status != call.status()) {
                    more.add(state.with(call.as(status)));
                }
            }
            if (CallState.has(call.past(), CallStatus.values().length)) {
                more.add(state.without(call.key()));
            }
        }
        return more;
    }

    /** As {@link #earlier}, but every call is known to exist: only outcomes lag for commands. */
    static List<State> earlierOutcomes(State state, int device) {
        return earlier(state, device).stream()
                .filter(before -> before.size() == state.size())
                .toList();
    }
}
