package dev.ringspec.model.subject;

import dev.ringspec.model.action.EventKind;

/**
 * What can be made to go wrong between the devices of a world and a server that the kit plays. Each fault is for the next
 * answer or event that it fits, once. {@code package-info} of the server says what may be expected under each.
 */
public interface Wire {
    /** What can become of an answer. */
    enum AnswerFault {
        /** The command takes effect, and the answer takes its time. */
        SLOW("is slow", true),
        /** The command takes effect, and the connection ends without an answer. */
        LOST("is lost", true),
        /** The command takes effect, and the answer says that it did, but its body is empty. */
        EMPTY("is empty", true),
        /** The command takes effect, and what comes back is no answer that can be read. */
        GARBLED("is garbled", true),
        /** The connection is reset before the command has an effect. */
        RESET("is a reset", false),
        /** The server fails (500) before the command has an effect. */
        SERVER_ERROR("is a server error", false);

        private final String text;
        private final boolean effective;

        AnswerFault(String text, boolean effective) {
            this.text = text;
            this.effective = effective;
        }

        /** How a sentence about the answer ends. */
        public String text() {
            return text;
        }

        /** Whether the command takes effect all the same. */
        public boolean isEffective() {
            return effective;
        }
    }

    /** What can become of an event. */
    enum EventFault {
        /** It never arrives by itself; the device hears of it when it asks for what it missed. */
        LOST("is lost"),
        /** It arrives twice. */
        DOUBLED("is doubled"),
        /** It arrives a while later. */
        LATE("is late"),
        /** The next event arrives before it. */
        OVERTAKEN("is overtaken by the next"),
        /** An event of a session that nobody knows arrives before it. */
        AFTER_A_STRANGER("comes after one of an unknown session");

        private final String text;

        EventFault(String text) {
            this.text = text;
        }

        /** How a sentence about the event ends. */
        public String text() {
            return text;
        }
    }

    /**
     * Spoils the answer to the device's next command of that method.
     *
     * @throws SubjectFailure if the device is not connected to the server
     */
    void spoilAnswer(String device, String method, AnswerFault fault);

    /**
     * Spoils the next event of that kind for the device.
     *
     * @throws SubjectFailure if the device is not connected to the server
     */
    void spoilEvent(String device, EventKind kind, EventFault fault);

    /** The device's connection is cut and comes back, so that it can ask for what it missed. No fault is left for it. */
    void mend(String device);

    /** Whether no event is withheld from any device. */
    boolean isWhole();
}
