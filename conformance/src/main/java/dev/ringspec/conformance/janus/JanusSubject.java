package dev.ringspec.conformance.janus;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The VideoCall plug-in of a Janus server, and clients of it that call each other. One server, on the loopback interface,
 * for all worlds; it starts with the first of them, again where it has died, and is killed with the subject, at the latest
 * when the JVM ends.
 */
public final class JanusSubject implements Subject {
    private static final int ATTEMPTS = 3;
    private static final int PARALLEL_WORLDS = 4;

    private final Installation janus;
    private final Profile profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<Stage> open = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::closeAll, "janus clean-up");
    private @Nullable Server server;
    private int worlds;

    /**
     * A subject that uses the janus on the PATH.
     *
     * @throws SubjectFailure if there is none
     */
    public JanusSubject() {
        janus = Installation.required();
        profile = new Profile("janus-videocall", janus.version(), "janus", capabilities());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Whether there is a janus on the PATH. */
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

    @Override
    public Stage open(World world, Witness witness) {
        refuseSecondDevices(world);
        Stage stage = JanusStage.open(server(), http, prefix(), world, witness, open::remove);
        open.add(stage);
        return stage;
    }

    private static void refuseSecondDevices(World world) {
        long users = world.devices().stream().map(Device::uid).distinct().count();
        if (users < world.devices().size()) {
            throw new SubjectFailure("A name at the plug-in has one client; severalDevicesPerUser is not declared");
        }
    }

    /** A world may have the name of one that was before; its clients must not. */
    private synchronized String prefix() {
        return "w" + ++worlds + "/";
    }

    private synchronized Server server() {
        Server running = server;
        if (running == null || !running.isAlive()) {
            closeServer();
            running = started();
            server = running;
        }
        return running;
    }

    /** Tries again where it fails: a port that was free a moment ago may be another program's by now. */
    private Server started() {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return startedOnce();
            } catch (SubjectFailure failure) {
                // The last attempt says why.
            }
        }
        return startedOnce();
    }

    private Server startedOnce() {
        try {
            return Server.launch(janus);
        } catch (IOException e) {
            throw new SubjectFailure("The Janus server cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while the Janus server was started", e);
        }
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is on its way out, and the hook does the same as this.
        }
    }

    private void closeAll() {
        List.copyOf(open).forEach(Stage::close);
        closeServer();
    }

    private synchronized void closeServer() {
        Server last = server;
        server = null;
        if (last != null) {
            last.close();
        }
    }
}
