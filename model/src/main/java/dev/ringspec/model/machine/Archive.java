package dev.ringspec.model.machine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are over for good: terminal in every explanation, with nothing due and in nobody's memory. All that can still
 * be asked of them is what they were, so they need not be carried from state to state; a trace of a day has thousands.
 *
 * <p>Calls are only ever added, and what is added is the same whoever adds it, so all states of a world share one archive.
 */
final class Archive {
    private final Map<String, CallState> bySession = new HashMap<>();
    private final Map<Integer, CallState> byKey = new HashMap<>();

    void add(CallState call) {
        byKey.put(call.key(), call);
        if (call.session() != null) {
            bySession.put(call.session(), call);
        }
    }

    @Nullable
    CallState bySession(String session) {
        return bySession.get(session);
    }

    @Nullable
    CallState byKey(int key) {
        return byKey.get(key);
    }
}
