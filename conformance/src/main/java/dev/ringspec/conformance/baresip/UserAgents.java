package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Folders;
import dev.ringspec.model.call.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The user agents of one world, and the folder in which they live. */
final class UserAgents implements AutoCloseable {
    private final Path folder;
    private final Map<Device, UserAgent> agents = new LinkedHashMap<>();
    private final List<ControlSocket> sockets = new ArrayList<>();

    private UserAgents(Path folder) {
        this.folder = folder;
    }

    /** Starts one for each device, all of them at once. None is left behind if one cannot be started. */
    static UserAgents launch(Installation baresip, List<Device> devices) throws IOException {
        UserAgents started = new UserAgents(Files.createTempDirectory("ringspec-baresip-"));
        try {
            List<Ports> ports = Ports.free(devices.size());
            for (int i = 0; i < devices.size(); i++) {
                started.launch(baresip, devices.get(i), ports.get(i));
            }
            return started;
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private void launch(Installation baresip, Device device, Ports ports) throws IOException {
        Path home = folder.resolve(Integer.toString(agents.size()));
        agents.put(device, UserAgent.launch(baresip, new Account(device.uid(), ports.sip()), ports, home));
    }

    AddressBook book() {
        Map<String, Account> accounts = new LinkedHashMap<>();
        agents.values().forEach(agent -> accounts.put(agent.account().uid(), agent.account()));
        return new AddressBook(accounts);
    }

    Map<Device, UserAgent> agents() {
        return Collections.unmodifiableMap(agents);
    }

    /** Waits until the device's user agent is ready, and connects to it. */
    ControlSocket connect(UserAgent agent) throws IOException, InterruptedException {
        ControlSocket socket = agent.connect();
        sockets.add(socket);
        return socket;
    }

    @Override
    public void close() {
        agents.values().forEach(UserAgent::close);
        sockets.forEach(ControlSocket::close);
        Folders.delete(folder);
    }
}
