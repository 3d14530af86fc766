package dev.ringspec.conformance.baresip;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * baresip user agents that call each other by SIP, on the loopback interface. Each device of a world is a process of its own
 * that starts with the world (some 20 ms) and is killed with it, at the latest when the JVM ends.
 */
public final class BaresipSubject implements Subject {
    private static final int ATTEMPTS = 3;
    private static final int PARALLEL_WORLDS = 4;

    private final Installation baresip;
    private final Profile profile;
    private final Set<Stage> open = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::closeStages, "baresip clean-up");

    /**
     * A subject that uses the baresip on the PATH.
     *
     * @throws SubjectFailure if there is none
     */
    public BaresipSubject() {
        baresip = Installation.required();
        profile = new Profile("baresip", baresip.version(), "sip", capabilities());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Whether there is a baresip on the PATH. */
    public static boolean isInstalled() {
        return Installation.find().isPresent();
    }

    /** None of the abilities, not even those that stand for themselves elsewhere; the package says why. */
    private static Capabilities capabilities() {
        return new Capabilities(Set.of(), Settings.RING_TIMEOUT, false, PARALLEL_WORLDS);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /** Tries again where it fails: a port that was free a moment ago may be another program's by now. */
    @Override
    public Stage open(World world, Witness witness) {
        refuseSecondDevices(world);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return openOnce(world, witness);
            } catch (SubjectFailure failure) {
                // The last attempt says why.
            }
        }
        return openOnce(world, witness);
    }

    private Stage openOnce(World world, Witness witness) {
        Stage stage = BaresipStage.open(baresip, world, witness, open::remove);
        open.add(stage);
        return stage;
    }

    private static void refuseSecondDevices(World world) {
        long users = world.devices().stream().map(Device::uid).distinct().count();
        if (users < world.devices().size()) {
            throw new SubjectFailure("A SIP user has one user agent here; severalDevicesPerUser is not declared");
        }
    }

    @Override
    public void close() {
        closeStages();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is on its way out, and the hook does the same as this.
        }
    }

    private void closeStages() {
        List.copyOf(open).forEach(Stage::close);
    }
}
