package dev.ringspec.model.subject;

import dev.ringspec.model.action.Command;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An open world of a subject. Its methods are called by one thread at a time. */
public interface Stage extends AutoCloseable {
    /**
     * Gives a command and does not wait: the witness hears the answer under the same id, exactly once, possibly before this
     * returns.
     *
     * @param id the invocation, unique in the world
     * @throws SubjectFailure if the subject cannot be reached any more
     */
    void invoke(int id, String device, Command command);

    /**
     * Moves the world's clock (virtual time only). It is done when every timer due by then has fired, the very instant
     * included, and the witness has heard everything caused so far; zero moves nothing and is a barrier. It fails with
     * {@link SubjectFailure}.
     *
     * @param micros how far, in microseconds
     */
    CompletableFuture<Void> advance(long micros);

    /**
     * Gives a subject without threads of its own the time to do one thing. A subject that goes on by itself does nothing
     * here.
     *
     * @return whether something was done; if not, whoever waits has to wait to be told
     */
    default boolean proceed() {
        return false;
    }

    /** The wire between this world's devices and a server that the kit plays, if there is one. */
    default Optional<Wire> wire() {
        return Optional.empty();
    }

    /**
     * Closes the world; its devices say nothing afterwards.
     *
     * @throws SubjectFailure if the subject cannot be reached any more
     */
    @Override
    void close();
}
