package dev.ringspec.model.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who is there when a test begins: nobody has a call, a listener or an active call yet.
 *
 * @param name the name of the world
 * @param users the users
 * @param groups the groups
 * @param devices the devices, each logged in and connected; at most 64
 */
public record World(String name, List<User> users, List<Group> groups, List<Device> devices) {
    public World {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        devices = List.copyOf(devices);
    }

    /** A world of users with one device each: {@code alice} is logged in on {@code alice-1}. */
    public static World of(String name, String... uids) {
        List<User> users = Arrays.stream(uids).map(World::named).toList();
        return new World(
                name,
                users,
                List.of(),
                Arrays.stream(uids).map(uid -> new Device(uid + "-1", uid)).toList());
    }

    /** The same with one more device each for some users: the next is {@code alice-2}. */
    public World withMoreDevices(String... uids) {
        List<Device> more = new ArrayList<>(devices);
        for (String uid : uids) {
            long own = more.stream().filter(d -> d.uid().equals(uid)).count();
            more.add(new Device(uid + "-" + (own + 1), uid));
        }
        return new World(name, users, groups, more);
    }

    /** The same with a group more. */
    public World withGroup(String guid, String... members) {
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(guid, List.of(members)));
        return new World(name, users, more, devices);
    }

    /** The same people under another name. */
    public World renamed(String other) {
        return new World(other, users, groups, devices);
    }

    private static User named(String uid) {
        return new User(uid, uid.substring(0, 1).toUpperCase(Locale.ROOT) + uid.substring(1));
    }
}
