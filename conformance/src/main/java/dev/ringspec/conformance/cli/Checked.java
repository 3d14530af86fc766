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
        if (examination.isExhausted()) {
            return Optional.of(file + " leaves more possibilities open than can be weighed, from observation "
                    + examination.heard()
                    + " on. Record with a quiet now and then, or fewer commands at a time.");
        }
        return examination.isCutShort()
                ? Optional.of(
                        file + " ends while something is still due. Let the recording go on until all is quiet, and"
                                + " end it with a line {\"at\":…,\"quiet\":true}.")
                : Optional.empty();
    }
}
