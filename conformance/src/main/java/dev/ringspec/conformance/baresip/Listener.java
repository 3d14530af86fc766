package dev.ringspec.conformance.baresip;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Witness;
import org.jspecify.annotations.Nullable;

/** The one listener of a device, if it has one. It is the adapter's own: a control socket tells whoever is connected. */
final class Listener {
    private final String device;
    private final Witness witness;
    private @Nullable String id;

    Listener(String device, Witness witness) {
        this.device = device;
        this.witness = witness;
    }

    /** The newer one takes the place of the older one. */
    void add(String listenerId) {
        id = listenerId;
    }

    void remove(String listenerId) {
        if (listenerId.equals(id)) {
            id = null;
        }
    }

    void tell(EventKind kind, Call call) {
        if (id != null) {
            witness.told(new CallEvent(device, id, kind, call));
        }
    }
}
