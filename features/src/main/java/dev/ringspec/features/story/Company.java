package dev.ringspec.features.story;

import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.Group;
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

    /** Who has another device has to have a first one. */
    static void isAmong(List<Person> online, Person onAnother) {
        if (!online.contains(onAnother)) {
            List<String> all = Stream.concat(online.stream(), Stream.of(onAnother))
                    .map(Person::name)
                    .toList();
            throw new Miswritten(
                    onAnother.name() + " is also on another device, but not among those online. Write: Given "
                            + Words.listed(all) + " are online, " + onAnother.name() + " also on another device");
        }
    }

    /** Who is called has to be there, or the sentence has to say that nobody knows them. */
    void isCallable(String id) {
        List<String> ids = Stream.concat(
                        world.users().stream().map(User::uid),
                        world.groups().stream().map(Group::guid))
                .toList();
        if (!ids.contains(id)) {
            throw new Miswritten("Nobody and no group of the name \"" + id + "\" is in this story; there are "
                    + Words.listed(ids) + ". If that is meant, write: calls an unknown user");
        }
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
