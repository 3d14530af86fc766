package dev.ringspec.conformance.cli;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers, and what to say of anything else: picocli would speak of Java's types. */
final class WholeNumbers {
    private WholeNumbers() {}

    static void teach(CommandLine line) {
        line.registerConverter(long.class, value -> {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw unexpected(value);
            }
        });
        line.registerConverter(int.class, value -> {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw unexpected(value);
            }
        });
    }

    private static TypeConversionException unexpected(String value) {
        return new TypeConversionException("expected a whole number, such as 7, and not '" + value + "'");
    }
}
