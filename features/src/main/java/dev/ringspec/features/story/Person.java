package dev.ringspec.features.story;

import java.util.Locale;

/**
 * Somebody in a story, with one device.
 *
 * @param name what people read, such as {@code Alice}
 */
public record Person(String name) {
    /** The user id. */
    public String uid() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The one device on which the user is logged in. */
    public String device() {
        return uid() + "-1";
    }

    @Override
    public String toString() {
        return name;
    }
}
