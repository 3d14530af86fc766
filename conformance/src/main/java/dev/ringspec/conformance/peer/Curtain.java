package dev.ringspec.conformance.peer;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;

/** Stands before the witness. Once it has fallen, because the world was closed or has broken, nothing more is heard. */
public final class Curtain implements Witness {
    private final Witness audience;
    private boolean fallen;

    public Curtain(Witness audience) {
        this.audience = audience;
    }

    /** Returns when the last word has been heard. */
    public synchronized void fall() {
        fallen = true;
    }

    public synchronized boolean hasFallen() {
        return fallen;
    }

    @Override
    public synchronized void returned(int id, Reply reply) {
        if (!fallen) {
            audience.returned(id, reply);
        }
    }

    @Override
    public synchronized void told(CallEvent event) {
        if (!fallen) {
            audience.told(event);
        }
    }

    @Override
    public synchronized void heard(SessionEvent event) {
        if (!fallen) {
            audience.heard(event);
        }
    }

    @Override
    public synchronized void failed(SubjectFailure failure) {
        if (!fallen) {
            fallen = true;
            audience.failed(failure);
        }
    }
}
