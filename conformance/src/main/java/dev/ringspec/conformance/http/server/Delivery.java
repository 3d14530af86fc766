package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.model.subject.Wire.EventFault;

/** The way of an event to a device that listens. */
enum Delivery {
    AS_IT_IS {
        @Override
        void deliver(Stream stream, WireEvent event) {
            stream.send(event);
        }
    },
    NEVER {
        @Override
        void deliver(Stream stream, WireEvent event) {
            // It stays in the log, for a device that asks.
        }
    },
    TWICE {
        @Override
        void deliver(Stream stream, WireEvent event) {
            stream.send(event);
            stream.send(event);
        }
    },
    LATE {
        @Override
        void deliver(Stream stream, WireEvent event) {
            stream.send(event, LATENESS_MILLIS);
        }
    },
    BEHIND_THE_NEXT {
        @Override
        void deliver(Stream stream, WireEvent event) {
            stream.sendBehindTheNext(event);
        }
    };

    /** Long for a wire, and short for whoever waits for a test. */
    private static final long LATENESS_MILLIS = 100;

    abstract void deliver(Stream stream, WireEvent event);

    /** Whether the device cannot have heard of it before it asks. */
    boolean withholds() {
        return this == NEVER;
    }

    static Delivery under(EventFault fault) {
        return switch (fault) {
            case LOST -> NEVER;
            case DOUBLED -> TWICE;
            case LATE -> Delivery.LATE;
            case OVERTAKEN -> BEHIND_THE_NEXT;
            case AFTER_A_STRANGER -> AS_IT_IS;
        };
    }
}
