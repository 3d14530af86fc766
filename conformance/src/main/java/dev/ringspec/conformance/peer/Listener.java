package dev.ringspec.conformance.peer;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Witness;
import org.jspecify.annotations.Nullable;

/** The one listener of a device, if it has one. It is the adapter's own: a program tells whoever is connected. */
public final class Listener {
    private final String device;
    private final Witness witness;
    private @Nullable String id;

    public Listener(String device, Witness witness) {
        this.device = device;
        this.witness = witness;
    }

    /** The newer one takes the place of the older one. */
    public void add(String listenerId) {
        id = listenerId;
    }

    public void remove(String listenerId) {
        if (listenerId.equals(id)) {
            id = null;
        }
    }

    public void tell(EventKind kind, Call call) {
        if (id != null) {
            witness.told(new CallEvent(device, id, kind, call));
        }
    }
}
