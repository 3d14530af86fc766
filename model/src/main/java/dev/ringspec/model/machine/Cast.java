package dev.ringspec.model.machine;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.Group;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people and devices of a world as small numbers, and the listener ids as they turn up. Listener ids are only ever
 * added, and the same history gives the same numbers, so a cast may be shared by all states of one world.
 */
public final class Cast {
    /** A number that stands for nobody. */
    public static final int NOBODY = -1;

    /** How many devices, and how many listener ids, one world can have: sets of them are bits of a word. */
    public static final int MOST = 64;

    private final List<Device> devices;
    private final Map<String, Integer> deviceNumbers = new HashMap<>();
    private final Map<String, Integer> userNumbers = new HashMap<>();
    private final int[] userOfDevice;
    private final List<String> users = new ArrayList<>();
    private final List<Group> groups;
    private final List<String> listeners = new ArrayList<>();

    public Cast(World world) {
        devices = world.devices();
        groups = world.groups();
        world.users().forEach(user -> {
            userNumbers.put(user.uid(), users.size());
            users.add(user.uid());
        });
        userOfDevice = new int[devices.size()];
        for (int i = 0; i < userOfDevice.length; i++) {
            deviceNumbers.put(devices.get(i).id(), i);
            userOfDevice[i] = user(devices.get(i).uid());
        }
    }

    public int devices() {
        return userOfDevice.length;
    }

    /** The number of a device, or {@link #NOBODY}. */
    public int device(String id) {
        return deviceNumbers.getOrDefault(id, NOBODY);
    }

    /** The number of a user, or {@link #NOBODY}. */
    public int user(String uid) {
        return userNumbers.getOrDefault(uid, NOBODY);
    }

    public int userOf(int device) {
        return userOfDevice[device];
    }

    public String deviceId(int device) {
        return devices.get(device).id();
    }

    public String uid(int user) {
        return users.get(user);
    }

    /** The devices of a user, as bits. */
    public long devicesOf(int user) {
        long all = 0;
        for (int device = 0; device < userOfDevice.length; device++) {
            all |= userOfDevice[device] == user ? CallState.bit(device) : 0;
        }
        return all;
    }

    /** The number of a group, or {@link #NOBODY}. */
    public int group(String guid) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).guid().equals(guid)) {
                return group;
            }
        }
        return NOBODY;
    }

    public String guid(int group) {
        return groups.get(group).guid();
    }

    public boolean isMember(int group, int user) {
        return groups.get(group).members().contains(uid(user));
    }

    /** How many users belong to a group. */
    int members(int group) {
        return groups.get(group).members().size();
    }

    /** The devices of the members of a group, as bits. */
    long devicesOfGroup(int group) {
        return groups.get(group).members().stream()
                .mapToLong(uid -> devicesOf(user(uid)))
                .reduce(0, (a, b) -> a | b);
    }

    /** The number of a listener id; a new id gets the next one. */
    public int listener(String id) {
        int known = listeners.indexOf(id);
        if (known >= 0) {
            return known;
        }
        listeners.add(id);
        return listeners.size() - 1;
    }

    public String listenerId(int number) {
        return listeners.get(number);
    }

    /** How many listener ids have turned up. */
    public int listeners() {
        return listeners.size();
    }
}
