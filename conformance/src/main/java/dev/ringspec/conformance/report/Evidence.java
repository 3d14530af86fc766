package dev.ringspec.conformance.report;

import java.nio.file.Path;

/**
 * Where a reader finds a violation again.
 *
 * @param trace the file with its trace, as it can be opened from where the kit was started
 * @param name the same file as seen from the report's folder
 * @param replay the command line that shows it once more
 */
public record Evidence(Path trace, String name, String replay) {}
