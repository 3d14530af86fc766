package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.twin.Spin;
import dev.ringspec.conformance.twin.Twin;
import dev.ringspec.model.explore.Bounds;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that have another model checker count the same world. */
final class TwinChoice {
    @Option(
            names = "--spin",
            description =
                    "then have Spin explore the twin of the rulebook, written in Promela, under the same bounds, and"
                            + " compare the counts and the rates; needs spin and gcc")
    private boolean asked;

    @Option(
            names = "--twin",
            paramLabel = "FILE",
            description = "with --spin: compare with this model, and not with the one that comes with the kit")
    private @Nullable Path file;

    boolean isAsked() {
        if (file != null && !asked) {
            throw new WrongUse("--twin says what --spin is to explore; give both.");
        }
        return asked;
    }

    /**
     * Who to compare with; made before the exploring, so that nobody waits for it only to be told that it was in vain.
     *
     * @param isPlain whether nothing else was asked for that the twin does not know
     */
    Opponent opponent(Bounds bounds, boolean isPlain) {
        if (!isPlain) {
            throw new WrongUse("--spin: the twin knows the recommended readings only, no --symmetry, and one thread.");
        }
        try {
            Twin.macros(bounds);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--spin: " + e.getMessage() + ".", e);
        }
        Path given = file;
        Twin twin = given == null ? Twin.ofTheKit() : Twin.of(given);
        return new Opponent(Spin.installed(), twin, bounds);
    }
}
