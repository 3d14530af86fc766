package dev.ringspec.conformance.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as a shell does, without one: blanks separate, single and double quotes keep together, a backslash
 * outside single quotes takes a blank, quote or backslash behind it literally (and stays itself before anything else, as
 * paths on Windows want it). Nothing is expanded.
 */
final class CommandLine {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote;

    private CommandLine(String line) {
        this.line = line;
    }

    /**
     * The words.
     *
     * @throws IllegalArgumentException if there is none, or a quote is left open
     */
    static List<String> words(String line) {
        return new CommandLine(line).split();
    }

    private List<String> split() {
        for (int i = 0; i < line.length(); i++) {
            boolean escaped = escapes(i);
            i += escaped ? 1 : 0;
            next(line.charAt(i), escaped);
        }
        if (quote != 0) {
            throw new IllegalArgumentException("the quote " + quote + " is never closed in the command line: " + line
                    + " . Close it, or write \\" + quote + " for the character itself.");
        }
        finishWord();
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "the agent's command line is empty. Write the program that starts the agent, in quotes: --agent 'node agent.js'");
        }
        return List.copyOf(words);
    }

    private boolean escapes(int i) {
        return quote != '\''
                && line.charAt(i) == '\\'
                && i + 1 < line.length()
                && " \t\"'\\".indexOf(line.charAt(i + 1)) >= 0;
    }

    private void next(char c, boolean escaped) {
        if (!escaped && c == quote) {
            quote = 0;
        } else if (!escaped && quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            begun = true;
        } else if (!escaped && quote == 0 && Character.isWhitespace(c)) {
            finishWord();
        } else {
            word.append(c);
            begun = true;
        }
    }

    private void finishWord() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
