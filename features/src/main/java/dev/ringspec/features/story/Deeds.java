package dev.ringspec.features.story;

import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.Deed.Deciding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deeds in words, for the sentences that hold more than one. */
public final class Deeds {
    /** Every way to say a deed in such a sentence. */
    public static final String FORMS = Person.FORMS + " (?:calls (?:the group )?[A-Z][a-z]+"
            + "|(?:accepts|rejects|sends busy(?: to)?|cancels)(?: (?:" + Which.FORMS + "))?|ends (?:" + Which.FORMS
            + "))";

    private static final Pattern DEED = Pattern.compile("(" + Person.FORMS + ") (.+)");
    private static final Pattern CALLS = Pattern.compile("calls (the group )?([A-Z][a-z]+)");

    private Deeds() {}

    /** The deed in these words. */
    public static Deed of(String text) {
        Matcher deed = DEED.matcher(text);
        if (!deed.matches()) {
            throw new Miswritten("This says nothing that anybody does: " + text);
        }
        Person by = Person.of(deed.group(1));
        Matcher calls = CALLS.matcher(deed.group(2));
        return calls.matches() ? calling(by, calls) : deciding(by, deed.group(2));
    }

    private static Deed calling(Person by, Matcher calls) {
        return calls.group(1) == null
                ? Calling.of(by, new Person(calls.group(2)))
                : Calling.toTheGroup(by, calls.group(2));
    }

    private static Deed deciding(Person by, String words) {
        Verb verb = Verb.leading(words);
        String which = verb.after(words).replaceFirst("^to ", "");
        return new Deciding(by, verb, which.isEmpty() ? Which.ANY : new Which(which));
    }
}
