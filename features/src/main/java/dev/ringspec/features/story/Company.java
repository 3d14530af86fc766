package dev.ringspec.features.story;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import java.util.List;
import java.util.stream.Stream;

/**
 * Those who are there.
 *
 * @param world the world they are in
 */
record Company(World world) {
    /** Everybody, once. */
    List<Person> all() {
        return world.users().stream().map(User::name).map(Person::new).toList();
    }

    /** Everybody on each device. */
    List<Person> everywhere() {
        return all().stream()
                .flatMap(p -> Stream.of(p, new Person(p.name(), true)))
                .filter(this::isThere)
                .toList();
    }

    /** Who is named has to be there. */
    Person known(Person person) {
        if (!all().contains(person.user())) {
            List<String> names = all().stream().map(Person::name).toList();
            throw new Miswritten(person.name() + " is not in this story; " + Words.listed(names) + " are.");
        }
        if (!isThere(person)) {
            throw new Miswritten(person.name() + " has one device in this story. Begin with: Given "
                    + Words.listed(all().stream().map(Person::name).toList()) + " are online, " + person.name()
                    + " also on another device");
        }
        return person;
    }

    private boolean isThere(Person person) {
        return world.devices().stream().map(Device::id).anyMatch(person.device()::equals);
    }
}
