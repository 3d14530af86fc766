package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.Set;

/** A subject that may be one agent of several: it is told which devices of a world are its own, and leaves the others be. */
public interface HostingSubject extends Subject {
    /**
     * Opens a world.
     *
     * @param hosts the devices to log in here
     * @throws SubjectFailure if that is not possible
     */
    Stage open(World world, Set<String> hosts, Witness witness);
}
