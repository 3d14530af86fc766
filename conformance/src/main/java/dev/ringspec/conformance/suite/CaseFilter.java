package dev.ringspec.conformance.suite;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which cases are tried: those whose id fits a glob, where {@code *} stands for anything and {@code ?} for one character. */
final class CaseFilter {
    private final Optional<Pattern> pattern;

    CaseFilter(Optional<String> glob) {
        pattern = glob.map(CaseFilter::compiled);
    }

    boolean accepts(String id) {
        return pattern.map(p -> p.matcher(id).matches()).orElse(true);
    }

    private static Pattern compiled(String glob) {
        String regex = glob.chars().mapToObj(CaseFilter::matcher).collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static String matcher(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }
}
