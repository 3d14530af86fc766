package dev.ringspec.features.story;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.StatusWord;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The ways to decide a call. */
public enum Verb {
    ACCEPTS("accepts", Ring::isTo, Command.AcceptCall::new, StatusWord.ONGOING),
    REJECTS("rejects", Ring::isTo, s -> new Command.RejectCall(s, "rejected"), StatusWord.REJECTED),
    SENDS_BUSY("sends busy", Ring::isTo, s -> new Command.RejectCall(s, "busy"), StatusWord.BUSY),
    CANCELS("cancels", Ring::isFrom, s -> new Command.RejectCall(s, "cancelled"), StatusWord.CANCELLED),
    ENDS("ends", Ring::concerns, Command.EndCall::new, StatusWord.ENDED);

    private final String text;
    private final BiPredicate<Ring, Person> role;
    private final Function<String, Command> command;
    private final StatusWord outcome;

    Verb(String text, BiPredicate<Ring, Person> role, Function<String, Command> command, StatusWord outcome) {
        this.text = text;
        this.role = role;
        this.command = command;
        this.outcome = outcome;
    }

    /** The verb at the beginning of a text such as {@code accepts the call from Carol}. */
    static Verb leading(String words) {
        return Arrays.stream(values())
                .filter(v -> words.startsWith(v.text))
                .findFirst()
                .orElseThrow(() -> new Miswritten("Nobody here can do this: " + words));
    }

    /** What is left of such a text. */
    String after(String words) {
        return words.substring(text.length()).strip();
    }

    /** Whose calls are meant where no other is named. */
    BiPredicate<Ring, Person> role() {
        return role;
    }

    Command on(String session) {
        return command.apply(session);
    }

    /** The status of the call when it has succeeded. */
    StatusWord outcome() {
        return outcome;
    }
}
