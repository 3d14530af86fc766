package dev.ringspec.features.story;

import dev.ringspec.model.call.World;
import java.util.List;
import java.util.Locale;

/**
 * A group of people in a story.
 *
 * @param name what people read, such as {@code Team}
 * @param members who belongs to it
 */
public record Circle(String name, List<Person> members) {
    /** The receiver type of a call to it. */
    static final String TYPE = "group";

    public Circle {
        members = List.copyOf(members);
    }

    /** The group id that goes with a name. */
    static String guid(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    World in(World world) {
        return world.withGroup(guid(name), members.stream().map(Person::uid).toArray(String[]::new));
    }

    /** Whom a call to that id reaches in a world, but for the caller: the members of a group, or the user. */
    static List<String> reached(World world, String id, Person caller) {
        return world.groups().stream()
                .filter(g -> g.guid().equals(id))
                .findFirst()
                .map(g -> g.members().stream()
                        .filter(uid -> !uid.equals(caller.uid()))
                        .toList())
                .orElse(List.of(id));
    }
}
