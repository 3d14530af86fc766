package dev.ringspec.conformance.report;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Breached;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Noted;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was observed, told in sentences, in the order in which it was seen. What was done (commands, and time that was let
 * pass) is numbered; what came of it stands below. An answer that came at once stands behind its command; one that came later
 * has a line of its own, since in a race just that matters.
 */
public final class StoryLines {
    private static final String NOTE = "      ";
    private static final String MARK = ">";
    private static final double MICROS = 1e6;
    private static final long WORTH_TELLING = 1_000_000;

    private final Aliases aliases = new Aliases();
    private final Translation words;
    private final Sentences sentences;
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, Step> given = new HashMap<>();
    private final boolean severalListeners;
    private int steps;
    private int open;
    private int told;
    private long now;

    private record Step(int number, int line, Invoked command) {}

    private StoryLines(List<Observation> story, Translation words) {
        this.words = words;
        sentences = new Sentences(aliases, words);
        severalListeners = story.stream()
                        .filter(Told.class::isInstance)
                        .map(o -> ((Told) o).event().listenerId())
                        .distinct()
                        .count()
                > 1;
    }

    /** The whole story. */
    public static StoryLines of(List<Observation> story, Translation words) {
        return of(story, -1, words);
    }

    /** The story of a violation: the refuted line is marked by a {@code >}, and shown with everything that it carries. */
    public static StoryLines of(Violation violation, Translation words) {
        return of(violation.story(), violation.refuted(), words);
    }

    private static StoryLines of(List<Observation> story, int refuted, Translation words) {
        StoryLines told = new StoryLines(story, words);
        for (int i = 0; i < story.size(); i++) {
            told.tell(story.get(i));
            if (i == refuted) {
                told.mark(story.get(i));
            }
        }
        return told;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Another text about the same sessions, in the same words and names. */
    public String named(String text) {
        return words.text(aliases.shortened(text));
    }

    /** The sessions to which the story gives short names. */
    public List<String> legend() {
        return aliases.legend();
    }

    private void tell(Observation seen) {
        if (seen instanceof Elapsed) {
            step(Sentences.seconds((seen.at() - now) / MICROS) + " pass");
        } else {
            tellLater(seen);
        }
        open = seen instanceof Invoked invoked ? invoked.id() : 0;
        now = seen.at();
    }

    private void tellLater(Observation seen) {
        if (seen.at() - now >= WORTH_TELLING) {
            note("(" + Sentences.seconds(Math.round((seen.at() - now) / MICROS * 10) / 10.0) + " later)");
            open = 0;
        }
        if (seen instanceof Invoked invoked) {
            step(invoked.device() + " " + sentences.deed(invoked.command()));
            given.put(invoked.id(), new Step(steps, lines.size() - 1, invoked));
        } else if (seen instanceof Returned returned) {
            answer(returned);
        } else if (seen instanceof Told told) {
            note(sentences.told(told.event(), severalListeners));
        } else if (seen instanceof SessionTold told) {
            note(sentences.told(told.event()));
        } else if (seen instanceof Noted noted) {
            note("(" + noted.text() + ")");
        } else if (seen instanceof Breached breach) {
            note(named(breach.observed()));
        } else {
            quiet();
        }
    }

    /** Quiet that follows on quiet says nothing new. */
    private void quiet() {
        told = lines.size() - 1;
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(NOTE + "all is quiet")) {
            note("all is quiet");
        }
    }

    private void answer(Returned returned) {
        Step step = given.get(returned.id());
        if (step == null) {
            note("a command from before is answered");
            return;
        }
        String answer = sentences.answer(step.command().command(), returned.reply());
        if (open == returned.id() || isPreparation(step, returned)) {
            lines.set(step.line(), lines.get(step.line()) + "  -> " + answer);
            told = step.line();
        } else {
            note(step.command().device() + "'s command " + step.number() + " is answered: " + answer);
        }
    }

    /** Where all devices are given their listeners at once, it does not matter when each of them was answered. */
    private boolean isPreparation(Step step, Returned returned) {
        return step.command().command() instanceof AddCallListener
                && returned.reply() instanceof Reply.Success
                && lines.stream().noneMatch(line -> line.startsWith(NOTE));
    }

    private void step(String text) {
        steps++;
        add(String.format("%4d  %s", steps, text));
    }

    private void note(String text) {
        add(NOTE + text);
    }

    private void add(String line) {
        told = lines.size();
        lines.add(line);
    }

    private void mark(Observation refuted) {
        lines.set(told, MARK + lines.get(told).substring(1));
        payload(refuted).map(sentences::rest).filter(rest -> !rest.isEmpty()).ifPresent(rest -> note("  with " + rest));
    }

    private static Optional<Call> payload(Observation seen) {
        if (seen instanceof Told told) {
            return Optional.of(told.event()).map(CallEvent::call);
        }
        return seen instanceof Returned returned && returned.reply() instanceof Reply.Success success
                ? Optional.ofNullable(success.call())
                : Optional.empty();
    }
}
