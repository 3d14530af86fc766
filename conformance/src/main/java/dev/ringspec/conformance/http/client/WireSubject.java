package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A server under test, which the kit speaks to as its clients do. */
public final class WireSubject implements Subject {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Worlds of this run are not those of another on the same server. */
    private final String run = "ringspec-" + UUID.randomUUID().toString().substring(0, 8);

    private final Wire wire;
    private final Doorway doorway;
    private final Profile profile;

    private WireSubject(Wire wire) {
        this.wire = wire;
        this.doorway = new Doorway(wire);
        this.profile = new Profile(
                wire.binding().name(), "at " + wire.server(), wire.binding().dialect(), capabilities(wire.binding()));
    }

    /**
     * A server that is there.
     *
     * @param server its address, without user, password and query
     * @throws SubjectFailure if nobody listens there
     */
    public static WireSubject at(URI server, Binding binding) {
        reach(server);
        Remarks remarks = new Remarks();
        Exchanges exchanges = new Exchanges(server);
        return new WireSubject(
                new Wire(server, binding, exchanges, Hooks.of(binding, remarks, exchanges.threads()), remarks));
    }

    /** Where worlds share accounts, only one of them can be open. */
    private static Capabilities capabilities(Binding binding) {
        Capabilities declared = binding.capabilities();
        return binding.accounts().isEmpty()
                ? declared
                : new Capabilities(declared.can(), declared.defaultTimeout(), false, 1);
    }

    private static void reach(URI server) {
        int usual = server.getScheme().equals("https") ? HTTPS : HTTP;
        int port = server.getPort() < 0 ? usual : server.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), port), (int) Exchanges.PATIENCE.toMillis());
        } catch (IOException e) {
            throw new SubjectFailure("There is no server at " + server
                    + ".\nWhat to do: start it, or correct the address behind --server.");
        }
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /** Users that the server would have to have already. */
    @Override
    public Optional<String> lack(World world) {
        Set<String> there = wire.binding().accounts().keySet();
        return world.users().stream()
                .map(User::uid)
                .filter(uid -> !there.isEmpty() && !there.contains(uid))
                .findFirst()
                .map(uid -> "It needs the user " + uid + ", whom the binding does not name in users.");
    }

    @Override
    public Stage open(World world, Witness witness) {
        Values values = doorway.enter(world, run + "-" + world.name());
        Audience audience = new Audience(witness);
        Interpreter interpreter = new Interpreter(wire.binding(), wire.remarks());
        Replies replies = new Replies(wire.binding(), interpreter, wire.remarks());
        Map<String, Connection> devices = new LinkedHashMap<>();
        for (Device device : world.devices()) {
            Ears ears = new Ears(device.id(), wire.binding(), interpreter, audience, wire.remarks());
            Values who = doorway.logIn(values, world, device);
            devices.put(
                    device.id(), new Connection(device.id(), who, wire, ears, replies, interpreter, audience::fail));
        }
        connect(devices);
        return new WireStage(wire, values, devices, audience, doorway, interpreter.ledger());
    }

    private void connect(Map<String, Connection> devices) {
        try {
            List<CompletableFuture<Void>> opening =
                    devices.values().stream().map(Connection::open).toList();
            opening.forEach(stream -> doorway.await(
                    "opened the event stream of a device ("
                            + wire.binding().events().request() + ")",
                    stream));
        } catch (SubjectFailure e) {
            devices.values().forEach(Connection::close);
            throw e;
        }
    }

    /** What came over the wire and did not fit the binding, a sentence each. */
    public List<String> remarks() {
        return wire.remarks().all();
    }

    @Override
    public void close() {
        wire.hooks().close();
        wire.exchanges().close();
    }
}
