package dev.ringspec.conformance.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the kit, as the jar's manifest has it. */
final class Version implements IVersionProvider {
    static String text() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "ringspec " + text(), "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
        };
    }
}
