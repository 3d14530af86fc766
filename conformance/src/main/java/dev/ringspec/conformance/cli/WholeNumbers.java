package dev.ringspec.conformance.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers, and what to say of anything else: picocli would speak of Java's types. */
final class WholeNumbers {
    private WholeNumbers() {}

    static void teach(CommandLine line) {
        line.registerConverter(long.class, value -> whole(value, Long::parseLong));
        line.registerConverter(int.class, value -> whole(value, Integer::parseInt));
        line.registerConverter(Integer.class, value -> whole(value, Integer::parseInt));
    }

    private static <N> N whole(String value, Function<String, N> parsed) {
        try {
            return parsed.apply(value);
        } catch (NumberFormatException e) {
            throw unexpected(value);
        }
    }

    private static TypeConversionException unexpected(String value) {
        return new TypeConversionException("expected a whole number, such as 7, and not '" + value + "'");
    }
}
