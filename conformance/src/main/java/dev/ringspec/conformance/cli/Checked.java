package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Examination;
import dev.ringspec.model.spec.Capabilities;
import java.util.Optional;

/**
 * A trace that was read to its end.
 *
 * @param file the file
 * @param capabilities what its implementation declares
 * @param examination what was made of it
 * @param length how many observations it holds
 */
record Checked(String file, Capabilities capabilities, Examination examination, int length) {
    /** Why it could not be judged to its end, if so. */
    Optional<String> doubt() {
        return examination.doubt().map(doubt -> file + " " + doubt);
    }
}
