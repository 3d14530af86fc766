package dev.ringspec.model.subject;

import dev.ringspec.model.call.World;

/** An implementation under test. */
public interface Subject extends AutoCloseable {
    /** What it says of itself; the same at every call. */
    Profile profile();

    /**
     * Opens a world: its devices are logged in and connected, without listeners and without calls.
     *
     * @throws SubjectFailure if that is not possible
     */
    Stage open(World world, Witness witness);

    /** Whether something can be made to go wrong on a wire between its devices and a server that the kit plays. */
    default boolean hasWire() {
        return false;
    }

    /** Lets go of everything the subject holds. Never throws. */
    @Override
    void close();
}
