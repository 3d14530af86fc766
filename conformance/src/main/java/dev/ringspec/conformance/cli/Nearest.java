package dev.ringspec.conformance.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The words most like a mistyped one. picocli has the measure, but applies it to subcommands only; so the words are dressed
 * as some.
 */
final class Nearest {
    private Nearest() {}

    /** At most three; the likeliest first. */
    static List<String> to(String word, Collection<String> words) {
        CommandLine dressed = new CommandLine(CommandSpec.create());
        words.stream().distinct().forEach(known -> dressed.addSubcommand(known, CommandSpec.create()));
        return new UnmatchedArgumentException(dressed, List.of(word)).getSuggestions();
    }

    /** The end of a complaint: what was meant, perhaps. */
    static String question(String word, Collection<String> words) {
        List<String> near = to(word, words);
        return near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
    }
}
