package dev.ringspec.features.story;

import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import java.util.List;

/**
 * Those who are there.
 *
 * @param world the world they are in
 */
record Company(World world) {
    /** Everybody. */
    List<Person> all() {
        return world.users().stream().map(User::name).map(Person::new).toList();
    }

    /** Who is named has to be there. */
    Person known(Person person) {
        if (!all().contains(person)) {
            List<String> names = all().stream().map(Person::name).toList();
            throw new Miswritten(person + " is not in this story; " + Words.listed(names) + " are.");
        }
        return person;
    }
}
