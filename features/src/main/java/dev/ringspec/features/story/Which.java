package dev.ringspec.features.story;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which call a sentence speaks of.
 *
 * @param text as it is written
 */
public record Which(String text) {
    /** Every way to speak of a call. */
    public static final String FORMS = "the (?:first )?call(?: (?:from|to|with) [A-Z][a-z]+){0,2}|an unknown call"
            + "|a call without a session id|the call of the first world";

    /** The latest call that fits who speaks. */
    public static final Which ANY = new Which("the call");

    private static final Pattern PARTY = Pattern.compile("(from|to|with) ([A-Z][a-z]+)");

    /** The session id that it stands for in any world, where it does not name a call of the story. */
    Optional<String> fixed() {
        return switch (text) {
            case "an unknown call" -> Optional.of("no-such-session");
            case "a call without a session id" -> Optional.of("");
            default -> Optional.empty();
        };
    }

    boolean isOfTheFirstWorld() {
        return text.equals("the call of the first world");
    }

    /** Whether it leaves open which call is meant. */
    boolean isAny() {
        return text.equals(ANY.text());
    }

    /** The call that is meant: the latest, or first, that fits the words, rather one in which the speaker has the role. */
    Ring among(List<Ring> rings, Person speaker, BiPredicate<Ring, Person> role) {
        List<Ring> named = rings.stream().filter(parties()).toList();
        return chosen(named, r -> role.test(r, speaker))
                .or(() -> chosen(named, r -> r.concerns(speaker)))
                .or(() -> chosen(named, r -> true))
                .orElseThrow(() -> new Miswritten("No step before has made such a call: " + text));
    }

    private Optional<Ring> chosen(List<Ring> rings, Predicate<Ring> fits) {
        boolean first = text.startsWith("the first");
        return rings.stream().filter(fits).reduce((a, b) -> first ? a : b);
    }

    private Predicate<Ring> parties() {
        Predicate<Ring> all = r -> true;
        Matcher matcher = PARTY.matcher(text);
        while (matcher.find()) {
            all = all.and(party(matcher.group(1), new Person(matcher.group(2))));
        }
        return all;
    }

    private static Predicate<Ring> party(String preposition, Person person) {
        return switch (preposition) {
            case "from" -> r -> r.isFrom(person);
            case "to" -> r -> r.isTo(person);
            default -> r -> r.concerns(person);
        };
    }
}
