package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.export.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
final class FormatOption implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
        return Format.of(value)
                .orElseThrow(() -> new TypeConversionException("there is no format '" + value + "', but "
                        + String.join(", ", Format.labels()) + "." + Nearest.question(value, Format.labels())));
    }
}
