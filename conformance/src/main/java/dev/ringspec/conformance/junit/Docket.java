package dev.ringspec.conformance.junit;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.conformance.suite.Progress;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes note of what is said of the case that is being tried. */
final class Docket implements Progress {
    private final Map<Requirement, Violation> first = new EnumMap<>(Requirement.class);
    private @Nullable CaseResult result;
    private @Nullable Violation violation;

    /** The next case begins. */
    void clear() {
        result = null;
        violation = null;
    }

    @Override
    public void done(CaseResult told) {
        result = told;
    }

    @Override
    public void found(Violation shortest) {
        note(shortest);
        first.put(shortest.refutation().requirement(), shortest);
    }

    @Override
    public void foundAgain(Violation own) {
        note(own);
    }

    /** Of what a case broke, the gravest is told first. */
    private void note(Violation told) {
        violation = violation == null ? told : violation;
    }

    /** How the case went; empty if it was not even begun. */
    Optional<CaseResult> result() {
        return Optional.ofNullable(result);
    }

    /** The gravest that it broke, with its story. */
    Optional<Violation> violation() {
        return Optional.ofNullable(violation);
    }

    /** The case that has told the shortest story of the same; empty if that is this one. */
    Optional<String> toldBefore(Violation own) {
        return Optional.ofNullable(first.get(own.refutation().requirement()))
                .map(Violation::caseId)
                .filter(id -> !id.equals(own.caseId()));
    }
}
