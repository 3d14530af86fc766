package dev.ringspec.features.story;

import java.util.List;

/**
 * A call that somebody in the story has tried to make.
 *
 * @param from the caller
 * @param to the uid or guid called
 * @param reached the uids of those whom it reaches
 * @param invocation the {@code initiateCall}
 * @param since when it was given, in seconds
 * @param timeout after how many seconds it is over at the latest, if nobody decides it
 * @param deed what was asked for
 */
record Ring(
        Person from, String to, List<String> reached, int invocation, double since, double timeout, Deed.Calling deed) {
    boolean concerns(Person person) {
        return isFrom(person) || isTo(person);
    }

    /** Whether the same user has made it, on whichever device. */
    boolean isFrom(Person person) {
        return from.isSameUser(person);
    }

    boolean isTo(Person person) {
        return to.equals(person.uid()) || reached.contains(person.uid());
    }

    @Override
    public String toString() {
        return "the call from " + from + " to " + (to.isEmpty() ? "nobody" : to);
    }
}
