package dev.ringspec.conformance.agent.handset;

import dev.ringspec.conformance.agent.HostingSubject;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.Set;
import java.util.stream.Collectors;

/** A subject made of handsets, in real time. */
public final class Handsets implements HostingSubject {
    private final Profile profile;
    private final Login login;

    private Handsets(Profile profile, Login login) {
        this.profile = profile;
        this.login = login;
    }

    /**
     * A subject whose devices come by this login.
     *
     * @throws IllegalArgumentException if the profile declares virtual time: an implementation with a clock that can be moved
     *     implements {@link Subject} itself
     */
    public static Subject subject(Profile profile, Login login) {
        if (profile.capabilities().has(Capability.VIRTUAL_TIME)) {
            throw new IllegalArgumentException("handsets live in real time; declare no virtualTime");
        }
        return new Handsets(profile, login);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Stage open(World world, Witness witness) {
        return open(world, world.devices().stream().map(Device::id).collect(Collectors.toSet()), witness);
    }

    @Override
    public Stage open(World world, Set<String> hosts, Witness witness) {
        HandsetStage stage = new HandsetStage(witness);
        for (Device device : world.devices()) {
            if (hosts.contains(device.id())) {
                login(world, device, stage);
            }
        }
        return stage;
    }

    private void login(World world, Device device, HandsetStage stage) {
        try {
            stage.add(device.id(), login.login(world, device, stage.ears(device.id())));
        } catch (Exception e) {
            stage.close();
            throw new SubjectFailure("The device " + device.id() + " could not be logged in: " + e, e);
        }
    }

    /** Nothing is held beside the worlds. */
    @Override
    public void close() {}
}
