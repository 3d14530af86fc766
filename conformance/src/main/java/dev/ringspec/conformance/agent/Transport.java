package dev.ringspec.conformance.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What carries the messages of one link, whole and in order: the pipes of a process, or a WebSocket. */
interface Transport {
    /** What to call the agent: its command line, or where it dialled in from. */
    String name();

    /** How the agent's author speaks of it. */
    Medium medium();

    /** Sends one message; called by one thread. */
    void send(String message) throws IOException;

    /**
     * Waits for the next message; called by one thread.
     *
     * @return null at the end
     * @throws dev.ringspec.conformance.trace.Lines.TooLong if it is over 1 MiB
     * @throws dev.ringspec.conformance.trace.Malformed if it did not come as a message has to come
     */
    byte @Nullable [] next() throws IOException;

    /** Called when the agent is gone, where {@link #next} may go on waiting all the same. */
    default void onEnd(Runnable action) {}

    boolean awaitEnd(Duration patience);

    /** Ends it, by force if need be. Does nothing more the second time. */
    void end();

    /** Ends it because it broke; one that dialled in may try again. */
    default void giveUp() {
        end();
    }

    /** Tells the agent why it is not wanted, as far as that can be told, and ends it. */
    default void dismiss(String reason) {
        end();
    }

    /** What became of it, such as {@code ended by itself (exit code 1)}. */
    String fate();

    /** Called now and then while the agent lives. */
    default void look() {}

    /** What the agent wrote beside the protocol, as far as it is kept. */
    default String stderr() {
        return "";
    }

    /** The end of that, for a complaint; waits a moment for what is on its way when the agent is gone. */
    default List<String> lastWords(int lines, boolean gone) {
        return List.of();
    }

    /** The text without what must not be shown. */
    default String shown(String text) {
        return text;
    }
}
