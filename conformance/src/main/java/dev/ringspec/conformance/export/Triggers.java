package dev.ringspec.conformance.export;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.explore.Transition;
import dev.ringspec.model.rule.Role;
import java.util.List;
import java.util.Locale;

/** What sets a transition off, in the words of people and as names of SCXML events. */
final class Triggers {
    private static final String TIMER = "timer";

    private Triggers() {}

    /** {@code rejectCall (busy)}; {@code the timer runs out}. */
    static String text(Transition transition) {
        return transition
                .command()
                .map(command -> command.method() + status(command, " (", ")"))
                .orElse("the timer runs out");
    }

    /** {@code rejectCall.busy.the-receivers-device}, one name for each role. */
    static List<String> events(Transition transition) {
        String command = transition
                .command()
                .map(each -> each.method() + status(each, ".", ""))
                .orElse(TIMER);
        // A transition that comes about by circumstance has a name of its own: SCXML takes the first that fits.
        String name = command
                + (transition.when().isEmpty()
                        ? ""
                        : "." + transition.to().word().text());
        List<Role> by = transition.by();
        return by.isEmpty()
                ? List.of(name)
                : by.stream().map(role -> name + "." + word(role.toString())).toList();
    }

    /** A phrase as one word. */
    static String word(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
    }

    private static String status(Command command, String before, String after) {
        return command instanceof Command.RejectCall reject ? before + reject.status() + after : "";
    }
}
