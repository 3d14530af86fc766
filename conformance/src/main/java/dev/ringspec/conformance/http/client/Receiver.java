package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.WireEvent;

/** Who hears what a stream brings, one event at a time. */
interface Receiver {
    void hear(WireEvent event);

    /** An event that cannot be read; the reason quotes nothing of it. */
    void unreadable(String reason);

    /** The stream has ended, and not because somebody closed it. */
    void lost(String why);
}
