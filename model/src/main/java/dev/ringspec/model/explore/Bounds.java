package dev.ringspec.model.explore;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.Group;
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
 * @param groups how many groups there are to call: none, or one of all users
 */
public record Bounds(List<Integer> devices, int calls, int inFlight, int groups) {
    private static final List<String> NAMES =
            List.of("alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi");

    private static final String TEAM = "team";

    /** The most users: each has a name. */
    public static final int MOST_USERS = NAMES.size();

    /** The most where there is a group: of its initiator, as many things are told. */
    public static final int MOST_MEMBERS = 5;

    public Bounds {
        devices = List.copyOf(devices);
        require(!devices.isEmpty() && devices.size() <= MOST_USERS, "there are 1 to " + MOST_USERS + " users");
        require(devices.stream().allMatch(n -> n > 0), "every user has a device");
        require(calls >= 0 && inFlight >= 0, "calls and commands in flight cannot be fewer than none");
        require(groups == 0 || groups == 1, "there is one group at most, of all users");
        require(
                groups == 0 || devices.size() <= MOST_MEMBERS,
                "with a group there are at most " + MOST_MEMBERS + " users");
    }

    /** Without groups. */
    public Bounds(List<Integer> devices, int calls, int inFlight) {
        this(devices, calls, inFlight, 0);
    }

    /** How many can be called: users, and after them groups. */
    int targets() {
        return devices.size() + groups;
    }

    boolean isAUser(int target) {
        return target < devices.size();
    }

    /** The people and devices by name: {@code alice} on {@code alice-1}, {@code alice-2} and so on; {@code team} is all of them. */
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
        return new World("explored", users, groups(users), all);
    }

    private List<Group> groups(List<User> users) {
        List<String> all = users.stream().map(User::uid).toList();
        return groups == 0 ? List.of() : List.of(new Group(TEAM, all));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
