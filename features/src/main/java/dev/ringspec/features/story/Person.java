package dev.ringspec.features.story;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody in a story, on one of the devices on which the user is logged in.
 *
 * @param name what people read, such as {@code Alice}
 * @param elsewhere whether it is the user's other device; where nothing is said, it is the first
 */
public record Person(String name, boolean elsewhere) {
    private static final String OTHER_DEVICE = "'s other device";

    /** Every way to name a person. */
    public static final String FORMS = "[A-Z][a-z]+(?:" + OTHER_DEVICE + ")?";

    private static final Pattern PERSON = Pattern.compile("(.*?)(" + OTHER_DEVICE + ")?");

    /** Somebody on the first device. */
    public Person(String name) {
        this(name, false);
    }

    /** The person in these words: {@code Bob}, or {@code Bob's other device}. */
    public static Person of(String text) {
        Matcher matcher = PERSON.matcher(text);
        return matcher.matches() ? new Person(matcher.group(1), matcher.group(2) != null) : new Person(text);
    }

    /** The same user on the first device. */
    Person user() {
        return new Person(name);
    }

    boolean isSameUser(Person other) {
        return uid().equals(other.uid());
    }

    /** The user id. */
    public String uid() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The device. */
    public String device() {
        return uid() + (elsewhere ? "-2" : "-1");
    }

    @Override
    public String toString() {
        return elsewhere ? name + OTHER_DEVICE : name;
    }
}
