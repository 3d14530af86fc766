package dev.ringspec.model.action;

import java.util.List;

/** One thing seen from outside (trace format, version 1). Times never decrease within a trace. */
public sealed interface Observation {
    /** Microseconds from the start of the trace, on the subject's clock. */
    long at();

    /**
     * A command was given.
     *
     * @param at when
     * @param id the invocation, unique in the trace
     * @param device the device it was given on
     * @param command the command
     */
    record Invoked(long at, int id, String device, Command command) implements Observation {}

    /**
     * It was answered.
     *
     * @param at when
     * @param id the invocation
     * @param reply the answer
     */
    record Returned(long at, int id, Reply reply) implements Observation {}

    /**
     * A listener was called.
     *
     * @param at when
     * @param event the notification
     */
    record Told(long at, CallEvent event) implements Observation {}

    /**
     * A device in a media session was told something of it.
     *
     * @param at when
     * @param event the notification
     */
    record SessionTold(long at, SessionEvent event) implements Observation {}

    /**
     * An advance of virtual time begins; its timers fire after it.
     *
     * @param at the time reached
     */
    record Elapsed(long at) implements Observation {}

    /**
     * Everything caused so far has arrived: what has not come by now is not coming.
     *
     * @param at when
     */
    record Quiet(long at) implements Observation {}

    /**
     * What the kit itself did meanwhile beside giving commands, for whoever reads the story. It is no part of a trace, and
     * nothing is judged by it.
     *
     * @param at when
     * @param text what
     */
    record Noted(long at, String text) implements Observation {}

    /**
     * Seen at another place than the interface of a device, by somebody who has judged it already: a server that the kit
     * plays, of what was sent to it. It is no part of a trace.
     *
     * @param at when
     * @param requirement the id of what it breaks
     * @param observed what was seen
     * @param expected every alternative that would have been permitted
     */
    record Breached(long at, String requirement, String observed, List<String> expected) implements Observation {
        public Breached {
            expected = List.copyOf(expected);
        }
    }
}
