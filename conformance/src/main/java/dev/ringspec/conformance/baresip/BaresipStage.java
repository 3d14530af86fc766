package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Curtain;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A world of user agents. Its processes are its own: they start with it and are killed with it, so nothing of one world can
 * be seen in another. One thread passes on everything, in the order in which it came in.
 */
final class BaresipStage implements Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final UserAgents agents;
    private final Curtain curtain;
    private final Consumer<Stage> closed;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<String, Phone> phones = new HashMap<>();

    private BaresipStage(UserAgents agents, World world, Witness witness, Consumer<Stage> closed) {
        this.agents = agents;
        this.closed = closed;
        this.curtain = new Curtain(witness);
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread worker = new Thread(task, "baresip world " + world.name());
            worker.setDaemon(true);
            return worker;
        });
        // What a socket still has to say after the world was closed is of no interest.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Starts the user agents and waits until they are ready. Tells when the stage is closed, however that comes about. */
    static BaresipStage open(Installation baresip, World world, Witness witness, Consumer<Stage> closed) {
        try {
            UserAgents agents = UserAgents.launch(baresip, world.devices());
            BaresipStage stage = new BaresipStage(agents, world, witness, closed);
            try {
                stage.connect();
                return stage;
            } catch (IOException | InterruptedException | RuntimeException e) {
                stage.close();
                throw e;
            }
        } catch (IOException e) {
            throw new SubjectFailure("The world " + world.name() + " cannot be opened: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while the world " + world.name() + " was opened", e);
        }
    }

    private void connect() throws IOException, InterruptedException {
        AddressBook book = agents.book();
        for (Map.Entry<Device, UserAgent> each : agents.agents().entrySet()) {
            String device = each.getKey().id();
            ControlSocket socket = agents.connect(each.getValue());
            Phone phone = new Phone(each.getValue(), socket, book, device, curtain, this::afterPatience);
            phones.put(device, phone);
            socket.listen(
                    "baresip socket of " + device,
                    message -> run(() -> phone.hear(message)),
                    why -> run(() -> phone.gone(why)));
        }
    }

    @Override
    public void invoke(int id, String device, Command command) {
        Phone phone = phones.get(device);
        if (phone == null) {
            throw new SubjectFailure("There is no device " + device + " in this world");
        }
        if (curtain.hasFallen()) {
            throw new SubjectFailure("This world of user agents is closed, or has failed before");
        }
        run(() -> phone.give(id, command));
    }

    private void run(Runnable task) {
        thread.execute(() -> guarded(task));
    }

    private void afterPatience(Runnable task) {
        ScheduledFuture<?> unused = thread.schedule(() -> guarded(task), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            curtain.failed(new SubjectFailure("The baresip adapter is at fault: " + e, e));
        }
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        return CompletableFuture.failedFuture(
                new SubjectFailure("User agents live in real time; virtualTime is not declared"));
    }

    @Override
    public void close() {
        curtain.fall();
        thread.shutdownNow();
        agents.close();
        closed.accept(this);
    }
}
