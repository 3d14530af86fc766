package dev.ringspec.conformance.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code 500ms}, {@code 30s}, {@code 1.5m}.
 *
 * @param least the shortest that makes sense
 * @param most the longest that does
 */
record Durations(Duration least, Duration most) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,6})?)(ms|s|m|h)");

    Duration read(String value) {
        Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException(
                    "expected a number and a unit, such as 500ms, 30s or 2m, and not '" + value + "'");
        }
        BigDecimal nanos = new BigDecimal(form.group(1)).multiply(unit(form.group(2)));
        if (nanos.compareTo(nanos(least)) < 0 || nanos.compareTo(nanos(most)) > 0) {
            throw new TypeConversionException(
                    "expected from " + text(least) + " to " + text(most) + ", and not '" + value + "'");
        }
        return Duration.ofNanos(nanos.longValue());
    }

    private static BigDecimal unit(String name) {
        return switch (name) {
            case "ms" -> nanos(Duration.ofMillis(1));
            case "s" -> nanos(Duration.ofSeconds(1));
            case "m" -> nanos(Duration.ofMinutes(1));
            default -> nanos(Duration.ofHours(1));
        };
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos());
    }

    /** The same the other way round: in the largest unit that leaves no fraction. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        return duration.toSecondsPart() != 0
                ? duration.toSeconds() + "s"
                : duration.toMinutesPart() != 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
    }
}
