package dev.ringspec.conformance.cli;

import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code OP-ender-told=told}. */
final class ReadingOption implements ITypeConverter<Reading> {
    @Override
    public Reading convert(String value) {
        int middle = value.indexOf('=');
        if (middle < 0) {
            throw new TypeConversionException(
                    "expected an open point and a reading, such as OP-ender-told=told, and not '" + value + "'");
        }
        OpenPoint point = point(value.substring(0, middle));
        Optional<Reading> reading = point.reading(value.substring(middle + 1));
        return reading.orElseThrow(() -> new TypeConversionException(point.id() + " has no reading '"
                + value.substring(middle + 1) + "', but "
                + point.readings().stream().map(Reading::label).collect(Collectors.joining(", "))));
    }

    private static OpenPoint point(String id) {
        List<String> ids = Arrays.stream(OpenPoint.values()).map(OpenPoint::id).toList();
        return OpenPoint.byId(id)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no open point '" + id + "'." + Nearest.question(id, ids)));
    }
}
