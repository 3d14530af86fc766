package dev.ringspec.model.explore;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.List;

/**
 * How large the explored world is.
 *
 * @param devices how many devices each user has
 * @param calls the most calls that are ever made
 * @param inFlight the most commands that are under way at a time; 0 if each takes effect as it is given
 */
public record Bounds(List<Integer> devices, int calls, int inFlight) {
    private static final List<String> NAMES =
            List.of("alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi");

    /** The most users: each has a name. */
    public static final int MOST_USERS = NAMES.size();

    public Bounds {
        devices = List.copyOf(devices);
        require(!devices.isEmpty() && devices.size() <= MOST_USERS, "there are 1 to " + MOST_USERS + " users");
        require(devices.stream().allMatch(n -> n > 0), "every user has a device");
        require(calls >= 0 && inFlight >= 0, "calls and commands in flight cannot be fewer than none");
    }

    /** The people and devices by name: {@code alice} on {@code alice-1}, {@code alice-2} and so on. */
    World world() {
        List<User> users = new ArrayList<>();
        List<Device> all = new ArrayList<>();
        for (int user = 0; user < devices.size(); user++) {
            String uid = NAMES.get(user);
            users.add(new User(uid, uid));
            for (int number = 1; number <= devices.get(user); number++) {
                all.add(new Device(uid + "-" + number, uid));
            }
        }
        return new World("explored", users, List.of(), all);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
