package dev.ringspec.conformance.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whom a call is to. */
final class CallOption implements ITypeConverter<String> {
    static final String USER = "user";
    static final String GROUP = "group";

    @Override
    public String convert(String value) {
        if (!List.of(USER, GROUP).contains(value)) {
            throw new TypeConversionException(
                    "a call is to a " + USER + " or to a " + GROUP + ", and not to a '" + value + "'.");
        }
        return value;
    }
}
