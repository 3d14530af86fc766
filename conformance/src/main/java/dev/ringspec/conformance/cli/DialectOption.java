package dev.ringspec.conformance.cli;

import dev.ringspec.model.spec.Dialect;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a dialect. */
final class DialectOption implements ITypeConverter<Dialect> {
    @Override
    public Dialect convert(String value) {
        List<String> labels =
                Arrays.stream(Dialect.values()).map(Dialect::label).toList();
        return Dialect.of(value)
                .orElseThrow(() -> new TypeConversionException("there is no dialect '" + value + "', but "
                        + String.join(", ", labels) + "." + Nearest.question(value, labels)));
    }
}
