package dev.ringspec.conformance.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerDistance;

/** The words most like a mistyped one. The measure is one for names: it counts the beginning most. */
final class Nearest {
    private static final int MOST = 3;
    private static final double NEAR = 0.3;

    private Nearest() {}

    /** At most three, the likeliest first; none if nothing is like it. */
    static List<String> to(String word, Collection<String> words) {
        return words.stream()
                .distinct()
                .filter(known -> distance(word, known) <= NEAR)
                .sorted(Comparator.comparingDouble(known -> distance(word, known)))
                .limit(MOST)
                .toList();
    }

    /** The end of a complaint: what was meant, perhaps. */
    static String question(String word, Collection<String> words) {
        List<String> near = to(word, words);
        return near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
    }

    /** From 0, the same, to 1. */
    private static double distance(String word, String known) {
        return new JaroWinklerDistance().apply(word.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
    }
}
