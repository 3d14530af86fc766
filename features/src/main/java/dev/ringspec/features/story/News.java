package dev.ringspec.features.story;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody is told of a call.
 *
 * @param text as it is written
 * @param kinds the callbacks by which it may be told
 * @param words the statuses that it may carry
 * @param which the call
 */
public record News(String text, Set<EventKind> kinds, Set<StatusWord> words, Which which) {
    private static final String PARTIES = "(?: (?:from|to|with) [A-Z][a-z]+){0,2}";

    /** Every way to say it. */
    public static final String FORMS = "of an incoming call(?: from [A-Z][a-z]+)?|that the (?:first )?call" + PARTIES
            + " (?:was (?:accepted|rejected|busy|cancelled|ended|unanswered|missed)|timed out|rings no more)";

    private static final Pattern OUTCOME = Pattern.compile("that (the (?:first )?call" + PARTIES + ") (?:was )?(.+)");
    private static final Set<EventKind> TURNED_DOWN = EnumSet.of(EventKind.REJECTED, EventKind.CANCELLED);

    /** The news in these words. */
    public static News of(String text) {
        Matcher matcher = OUTCOME.matcher(text);
        return matcher.matches() ? outcome(text, matcher) : incoming(text);
    }

    private static News incoming(String text) {
        Which which = new Which(text.substring("of an incoming ".length()).replaceFirst("^", "the "));
        return new News(text, EnumSet.of(EventKind.INCOMING), EnumSet.of(StatusWord.INITIATED), which);
    }

    private static News outcome(String text, Matcher matcher) {
        Which which = new Which(matcher.group(1));
        return switch (matcher.group(2)) {
            case "accepted" -> new News(text, EnumSet.of(EventKind.ACCEPTED), EnumSet.of(StatusWord.ONGOING), which);
            case "ended" -> new News(text, EnumSet.of(EventKind.ENDED), EnumSet.of(StatusWord.ENDED), which);
            case "timed out" ->
                new News(
                        text,
                        TURNED_DOWN,
                        EnumSet.of(StatusWord.UNANSWERED, StatusWord.MISSED, StatusWord.CANCELLED, StatusWord.REJECTED),
                        which);
            case "rings no more" ->
                new News(
                        text,
                        EnumSet.of(EventKind.ACCEPTED, EventKind.REJECTED, EventKind.CANCELLED),
                        EnumSet.of(StatusWord.ONGOING, StatusWord.REJECTED, StatusWord.BUSY, StatusWord.CANCELLED),
                        which);
            default -> new News(text, TURNED_DOWN, EnumSet.of(word(matcher.group(2))), which);
        };
    }

    private static StatusWord word(String text) {
        return StatusWord.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether an event brings this news; a status that is missing is the oracle's business. */
    boolean isIn(CallEvent event) {
        String status = event.call().callStatus();
        return kinds.contains(event.kind())
                && (status == null || words.stream().anyMatch(w -> w.text().equals(status)));
    }

    /** Every event kind and status by which it may come. */
    List<Form> forms() {
        Stream<Form> all = kinds.stream().flatMap(k -> words.stream().map(w -> new Form(k, w)));
        return all.toList();
    }

    /**
     * One way in which it may come.
     *
     * @param kind the callback
     * @param word the status
     */
    record Form(EventKind kind, StatusWord word) {}
}
