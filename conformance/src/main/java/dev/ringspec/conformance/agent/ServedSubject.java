package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.trace.CommandJson;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.WorldJson;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A subject as the methods of the protocol. */
final class ServedSubject {
    private final Subject subject;
    private final Outlet out;
    private final Invitation invitation;
    private final Map<String, ServedWorld> worlds = new HashMap<>();

    ServedSubject(Subject subject, Outlet out, Invitation invitation) {
        this.subject = subject;
        this.out = out;
        this.invitation = invitation;
    }

    /** Answers a request, now or later; says whether to go on. */
    boolean answer(JsonNode id, String method, Fields params) {
        switch (method) {
            case Handshake.METHOD -> initialize(id, params);
            case "openWorld" -> open(id, params);
            case "advanceTime" -> world(params).advance(id, params);
            case "closeWorld" -> close(id, params);
            case "shutdown" -> out.result(id, Json.object());
            default -> command(id, method, params);
        }
        return !method.equals("shutdown");
    }

    private void initialize(JsonNode id, Fields params) {
        Handshake.checkVersion(params);
        out.result(id, invitation.addedTo(Handshake.result(subject.profile())));
    }

    private void open(JsonNode id, Fields params) {
        World world = WorldJson.read(params);
        if (worlds.containsKey(world.name())) {
            throw new Rejected(JsonRpc.INVALID_PARAMS, "the world \"" + world.name() + "\" is open already");
        }
        worlds.put(world.name(), ServedWorld.open(subject, world, hosts(params, world), out));
        out.result(id, Json.object());
    }

    private static Set<String> hosts(Fields params, World world) {
        return params.has("hosts")
                ? Set.copyOf(params.strings("hosts"))
                : world.devices().stream().map(Device::id).collect(Collectors.toSet());
    }

    private void close(JsonNode id, Fields params) {
        world(params).close();
        worlds.remove(params.string("world"));
        out.result(id, Json.object());
    }

    /** Closes what is open: whoever opened it is gone. */
    void abandon() {
        worlds.values().forEach(ServedWorld::abandon);
        worlds.clear();
    }

    private void command(JsonNode id, String method, Fields params) {
        if (!CommandJson.methods().contains(method)) {
            throw new Rejected(JsonRpc.METHOD_NOT_FOUND, "the method " + method + " is not offered");
        }
        world(params).invoke(id, params.string("device"), CommandJson.read(method, params));
    }

    private ServedWorld world(Fields params) {
        ServedWorld world = worlds.get(params.string("world"));
        if (world == null) {
            throw new Rejected(JsonRpc.INVALID_PARAMS, "no open world \"" + params.string("world") + "\"");
        }
        return world;
    }
}
