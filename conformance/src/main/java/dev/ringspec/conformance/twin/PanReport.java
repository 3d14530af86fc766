package dev.ringspec.conformance.twin;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pan, the program that Spin makes of a model, says at its end.
 *
 * @param states the states stored, the initial one included
 * @param transitions the transitions; pan counts the initial state as one
 * @param errors what pan found wrong in the model, in its own words; nothing if nothing
 * @param isComplete whether every reachable state was visited
 * @param cpu the processor time that it took, where the shell told
 */
public record PanReport(
        PanNumber states, PanNumber transitions, List<String> errors, boolean isComplete, Optional<Duration> cpu) {
    private static final String NUMBER = "(\\d[\\d.]*(?:e\\+\\d+)?)";
    private static final Pattern STATES = line(" *" + NUMBER + " states, stored.*");
    private static final Pattern TRANSITIONS = line(" *" + NUMBER + " transitions .*");
    private static final Pattern NO_ERROR = line(".*, errors: 0");
    private static final Pattern FOUND = line("pan:\\d+: (.*)");
    private static final Pattern TOO_DEEP = line("error: max search depth too small");
    private static final Pattern CUT_SHORT = line("Warning: Search not completed");

    /** The shell's {@code times}: its own, then those of what it ran; user and system each. */
    private static final Pattern TIMES = line("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

    /**
     * Reads what pan printed, and after it the shell's {@code times}.
     *
     * @throws SpinFailure if it has no counts: pan did not come to its end
     */
    public static PanReport of(String output) {
        PanNumber states = number(STATES, output);
        PanNumber transitions = number(TRANSITIONS, output);
        return new PanReport(states, transitions, errors(output), isComplete(output), cpu(output));
    }

    private static boolean isComplete(String output) {
        return !TOO_DEEP.matcher(output).find() && !CUT_SHORT.matcher(output).find();
    }

    private static PanNumber number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new SpinFailure("pan did not come to its end.", output);
        }
        return new PanNumber(new BigDecimal(found.group(1)));
    }

    /** Also counts it as an error if it was not let deep enough, which says nothing of the model. */
    private static List<String> errors(String output) {
        List<String> found =
                FOUND.matcher(output).results().map(result -> result.group(1)).toList();
        boolean unnamed = found.isEmpty() && !NO_ERROR.matcher(output).find();
        return unnamed && !TOO_DEEP.matcher(output).find()
                ? List.of("pan counts errors, and does not say which")
                : found;
    }

    private static Optional<Duration> cpu(String output) {
        return TIMES.matcher(output)
                .results()
                .reduce((earlier, later) -> later)
                .map(line -> time(line, 1).plus(time(line, 3)));
    }

    private static Duration time(MatchResult line, int group) {
        double seconds = Double.parseDouble(line.group(group + 1));
        return Duration.ofMinutes(Long.parseLong(line.group(group))).plusNanos(Math.round(seconds * 1e9));
    }

    private static Pattern line(String pattern) {
        return Pattern.compile("^" + pattern + "$", Pattern.MULTILINE);
    }
}
