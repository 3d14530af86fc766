package dev.ringspec.conformance.report;

import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Requirement;
import java.util.Optional;
import java.util.Set;

/**
 * How one case went.
 *
 * @param id its id, such as {@code features/accept/...} or {@code random/12}
 * @param suite its suite
 * @param verdict its verdict; meaningless where it was not tried
 * @param skipped why it was not tried, if so
 * @param seconds how long it took
 * @param shown the requirements that it is there to show; it bears them out if it conforms and was tried
 * @param message what went wrong, in a sentence or two; empty if nothing did
 */
public record CaseResult(
        String id,
        String suite,
        Verdict verdict,
        Optional<Untried> skipped,
        double seconds,
        Set<Requirement> shown,
        String message) {}
