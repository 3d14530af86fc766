package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Call;
import org.jspecify.annotations.Nullable;

/** Where a handset reports the callbacks of its listeners, from any thread, in the order in which they are called. */
public interface Ears {
    /**
     * A call listener was called. Leave out of the call what the implementation does not give; never make a value up.
     *
     * @param listenerId the id under which it was registered
     */
    void told(String listenerId, EventKind kind, Call call);

    /**
     * The media session called back.
     *
     * @param uid the user whom it is about, where it is about one
     */
    void heard(SessionEventKind kind, String sessionId, @Nullable String uid);
}
