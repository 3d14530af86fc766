package dev.ringspec.conformance.janus;

import dev.ringspec.conformance.peer.Curtain;
import dev.ringspec.conformance.peer.Listener;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A world of clients of one server. One thread passes on everything, in the order in which it came in. */
final class JanusStage implements Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEEPALIVE = Duration.ofSeconds(25);

    private final Server server;
    private final Curtain curtain;
    private final Switchboard board;
    private final Consumer<Stage> closed;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<String, Handset> handsets = new ConcurrentHashMap<>();
    private final List<Connection> connections = new ArrayList<>();

    private JanusStage(Server server, String prefix, Witness witness, Consumer<Stage> closed) {
        this.server = server;
        this.closed = closed;
        this.curtain = new Curtain(witness);
        this.board = new Switchboard(prefix, this::after);
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread worker = new Thread(task, "janus world " + prefix);
            worker.setDaemon(true);
            return worker;
        });
        // What a socket still has to say after the world was closed is of no interest.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Connects the clients and waits until each has its name. Tells when the stage is closed, however that comes about.
     *
     * @param prefix before the names of this world, and of no other
     */
    static JanusStage open(
            Server server, HttpClient http, String prefix, World world, Witness witness, Consumer<Stage> closed) {
        JanusStage stage = new JanusStage(server, prefix, witness, closed);
        try {
            stage.connect(http, world.devices());
            return stage;
        } catch (IOException | ExecutionException | TimeoutException e) {
            stage.close();
            throw new SubjectFailure("The world " + world.name() + " cannot be opened: " + e, e);
        } catch (InterruptedException e) {
            stage.close();
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while the world " + world.name() + " was opened", e);
        }
    }

    private void connect(HttpClient http, List<Device> devices)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<Void>> registered = new ArrayList<>();
        for (Device device : devices) {
            registered.add(connect(http, device));
        }
        CompletableFuture.allOf(registered.toArray(CompletableFuture<?>[]::new))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> connect(HttpClient http, Device device) throws IOException {
        Listener listener = new Listener(device.id(), curtain);
        Endpoint endpoint = new Endpoint(device.uid(), board, listener);
        // Nothing is said before the first request, and the handset is there by then.
        Connection connection = Connection.open(
                http,
                server.address(),
                message -> run(() -> hear(device.id(), message)),
                why -> run(() -> gone(device, why)));
        connections.add(connection);
        Client client = new Client(connection);
        handsets.put(device.id(), new Handset(client, endpoint, listener, board, this::after, curtain));
        keepAlive(client);
        CompletableFuture<Void> registered = new CompletableFuture<>();
        run(() -> {
            board.add(device.uid(), endpoint);
            client.register(board.name(device.uid()), registered);
        });
        return registered;
    }

    private void keepAlive(Client client) {
        long millis = KEEPALIVE.toMillis();
        ScheduledFuture<?> unused =
                thread.scheduleAtFixedRate(() -> guarded(client::keepAlive), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void hear(String device, Message message) {
        if (message.kind().equals("timeout")) {
            curtain.failed(server.failure("has given up the session of " + device));
        } else {
            handset(device).hear(message);
        }
    }

    private void gone(Device device, String why) {
        curtain.failed(server.failure("is lost to " + device.id() + ": " + why));
    }

    private Handset handset(String device) {
        Handset handset = handsets.get(device);
        if (handset == null) {
            throw new SubjectFailure("There is no device " + device + " in this world");
        }
        return handset;
    }

    @Override
    public void invoke(int id, String device, Command command) {
        Handset handset = handset(device);
        if (curtain.hasFallen()) {
            throw new SubjectFailure("This world of clients is closed, or has failed before");
        }
        run(() -> handset.give(id, command));
    }

    private void run(Runnable task) {
        thread.execute(() -> guarded(task));
    }

    private void after(Duration time, Runnable task) {
        ScheduledFuture<?> unused = thread.schedule(() -> guarded(task), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            curtain.failed(new SubjectFailure("The Janus adapter is at fault: " + e, e));
        }
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        return CompletableFuture.failedFuture(
                new SubjectFailure("A server lives in real time; virtualTime is not declared"));
    }

    /** What the server still has to say of a call that was hung up is waited for: it must be heard. */
    private void awaitLastWords() {
        if (curtain.hasFallen()) {
            return;
        }
        CompletableFuture<Void> idle = new CompletableFuture<>();
        run(() -> board.whenAllIdle(() -> idle.complete(null)));
        try {
            idle.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            curtain.failed(new SubjectFailure("The Janus adapter does not come to rest", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        awaitLastWords();
        curtain.fall();
        thread.shutdownNow();
        connections.forEach(Connection::close);
        closed.accept(this);
    }
}
