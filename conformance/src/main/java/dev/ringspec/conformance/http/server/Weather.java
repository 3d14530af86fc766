package dev.ringspec.conformance.http.server;

import dev.ringspec.model.subject.Wire.EventFault;
import java.util.List;

/**
 * Faults that must not matter to anybody, in turn: an SDK that numbers are given to puts doubled, late and overtaken events
 * right, and an event of an unknown session changes nothing.
 */
final class Weather {
    private static final List<EventFault> IN_TURN = List.of(
            EventFault.DOUBLED,
            EventFault.OVERTAKEN,
            EventFault.AFTER_A_STRANGER,
            EventFault.LATE,
            EventFault.OVERTAKEN);

    private int told;

    synchronized EventFault next() {
        told++;
        return IN_TURN.get(told % IN_TURN.size());
    }
}
