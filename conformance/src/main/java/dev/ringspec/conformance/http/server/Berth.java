package dev.ringspec.conformance.http.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place for a device of a user: the device is connected once somebody has logged in there. */
final class Berth {
    private final String id;
    private final String uid;
    private final EventLog log;
    private @Nullable String device;

    /**
     * An empty place.
     *
     * @param id what the stage calls it
     * @param uid whose it is
     */
    Berth(String id, String uid, EventLog log) {
        this.id = id;
        this.uid = uid;
        this.log = log;
    }

    String id() {
        return id;
    }

    String uid() {
        return uid;
    }

    EventLog log() {
        return log;
    }

    /** The name that the device gave itself. */
    Optional<String> device() {
        return Optional.ofNullable(device);
    }

    void take(String name) {
        device = name;
    }
}
