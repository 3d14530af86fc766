package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.twin.Comparison;
import dev.ringspec.conformance.twin.Effort;
import dev.ringspec.conformance.twin.Spin;
import dev.ringspec.conformance.twin.Twin;
import dev.ringspec.model.explore.Bounds;
import dev.ringspec.model.explore.Census;
import java.io.PrintStream;

/**
 * Spin, about to explore the same world.
 *
 * @param spin the programs
 * @param twin what they explore
 * @param bounds how large a world
 */
record Opponent(Spin spin, Twin twin, Bounds bounds) {
    /**
     * Has it explore, says what differs, and gives the exit code.
     *
     * @param code the exit code of the exploring here; without all states there is nothing to compare
     */
    int compare(Census census, Effort effort, int code, Page page, PrintStream err) {
        page.heading("The same world in Spin");
        if (!census.isComplete()) {
            page.prose(2, "Not explored: there is nothing to compare it with, as not every state was visited here.");
            return code;
        }
        Comparison comparison = new Comparison(
                census.reached(),
                effort,
                spin.search(twin, bounds, census.reached().states(), line -> err.println("  " + line)));
        return Math.max(code, new ComparisonText(page).tell(comparison));
    }
}
