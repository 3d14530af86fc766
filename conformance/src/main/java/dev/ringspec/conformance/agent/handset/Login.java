package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;

/** How a device of the implementation comes into a world. */
@FunctionalInterface
public interface Login {
    /**
     * Logs a device in: connected, without listener and without active call. Nothing that happened in another world may be
     * seen in this one, so the users' uids usually get a suffix of their own for each world.
     *
     * @param world who else is there, and which groups
     * @param device which one, and whose
     * @param ears where its listeners report
     * @throws Exception if that is not possible; the world is then not opened
     */
    Handset login(World world, Device device, Ears ears) throws Exception;
}
