package dev.ringspec.model.subject;

import dev.ringspec.model.call.World;
import java.util.Optional;

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

    /**
     * Why a world cannot be opened here though nothing is wrong, in a sentence: nobody is there to host one of its devices.
     * Such a world is left untested. Empty if there is no such reason.
     */
    default Optional<String> lack(World world) {
        return Optional.empty();
    }

    /** Lets go of everything the subject holds. Never throws. */
    @Override
    void close();
}
