package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.Group;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is there, as the fields world, users, groups and devices (agent protocol, Worlds). */
public final class WorldJson {
    private WorldJson() {}

    /** Adds the four fields. */
    public static ObjectNode write(ObjectNode json, World world) {
        json.put("world", world.name());
        ArrayNode users = json.putArray("users");
        world.users().forEach(user -> users.addObject().put("uid", user.uid()).put("name", user.name()));
        ArrayNode groups = json.putArray("groups");
        world.groups().forEach(group -> write(groups.addObject(), group));
        ArrayNode devices = json.putArray("devices");
        world.devices()
                .forEach(
                        device -> devices.addObject().put("device", device.id()).put("uid", device.uid()));
        return json;
    }

    /**
     * The world. Groups, and the name of a user, may be left out.
     *
     * @throws Malformed if a device or member is of nobody, or two devices share a name
     */
    public static World read(Fields json) {
        List<User> users = json.objects("users", WorldJson::user);
        List<Group> groups = json.has("groups") ? json.objects("groups", WorldJson::group) : List.of();
        List<Device> devices = json.objects("devices", d -> new Device(d.string("device"), d.string("uid")));
        check(users, groups, devices);
        return new World(json.string("world"), users, groups, devices);
    }

    private static void write(ObjectNode json, Group group) {
        ArrayNode members = json.put("guid", group.guid()).putArray("members");
        group.members().forEach(members::add);
    }

    private static User user(Fields json) {
        String uid = json.string("uid");
        return new User(uid, json.has("name") ? json.string("name") : uid);
    }

    private static Group group(Fields json) {
        return new Group(json.string("guid"), json.strings("members"));
    }

    private static void check(List<User> users, List<Group> groups, List<Device> devices) {
        Set<String> uids = users.stream().map(User::uid).collect(Collectors.toSet());
        groups.forEach(group -> group.members().forEach(uid -> known(uids, uid, "group \"" + group.guid() + "\"")));
        Set<String> names = new HashSet<>();
        for (Device device : devices) {
            known(uids, device.uid(), "device \"" + device.id() + "\"");
            if (!names.add(device.id())) {
                throw new Malformed("two devices are named \"" + device.id() + "\"", "Give each a name of its own.");
            }
        }
    }

    private static void known(Set<String> uids, String uid, String whose) {
        if (!uids.contains(uid)) {
            throw new Malformed(whose + " names the uid \"" + uid + "\", which is not in \"users\"", "Add the user.");
        }
    }
}
