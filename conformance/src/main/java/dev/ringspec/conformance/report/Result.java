package dev.ringspec.conformance.report;

import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Profile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a run has found.
 *
 * @param subject who was tried
 * @param seed the seed of the random scripts
 * @param strict whether a warning fails the run
 * @param verdict the verdict on the whole
 * @param readings the readings that were shown
 * @param standings how each requirement of the catalogue stands, in its order
 * @param violations what is broken, MUST and SHOULD, the one to look at first at the head
 * @param cases every case
 * @param tried how much was tried
 * @param failure why the subject could not be driven to the end, if so
 * @param notes what else a reader should know, a sentence each
 */
public record Result(
        Profile subject,
        long seed,
        boolean strict,
        Verdict verdict,
        Map<OpenPoint, Reading> readings,
        Map<Requirement, Standing> standings,
        List<Violation> violations,
        List<CaseResult> cases,
        Tried tried,
        Optional<String> failure,
        List<String> notes) {
    /** The result of a run that could not even begin. */
    public static Result untested(String name, long seed, boolean strict, String failure) {
        Map<Requirement, Standing> standings = new EnumMap<>(Requirement.class);
        Arrays.stream(Requirement.values()).forEach(r -> standings.put(r, Standing.UNTESTED));
        return new Result(
                new Profile(name, "of unknown version", "unknown", Capabilities.of(Set.of())),
                seed,
                strict,
                Verdict.INCONCLUSIVE,
                Map.of(),
                standings,
                List.of(),
                List.of(),
                new Tried(0, 0, 0, 0, 0),
                Optional.of(failure),
                List.of());
    }

    /**
     * The same, its stories pointing at the very observations that are refuted.
     *
     * @param settle how long real time needed to become quiet, in microseconds
     */
    public Result located(long settle) {
        List<Violation> found = violations.stream()
                .map(v -> v.located(new Setting(v.world(), subject.capabilities(), settle, Set.of(), Setting.BUDGET)))
                .toList();
        return with(verdict, standings, found);
    }

    /** The same with other findings. */
    public Result with(Verdict other, Map<Requirement, Standing> stand, List<Violation> found) {
        return new Result(subject, seed, strict, other, readings, stand, found, cases, tried, failure, notes);
    }

    /** The same with other notes. */
    public Result noting(List<String> other) {
        return new Result(
                subject, seed, strict, verdict, readings, standings, violations, cases, tried, failure, other);
    }

    /** Whether the run could not even begin. */
    public boolean isUntested() {
        return tried.worlds() == 0 && failure.isPresent();
    }

    /** 0 conforms, 1 violates, 3 inconclusive. */
    public int exitCode() {
        return switch (verdict) {
            case CONFORMS -> 0;
            case VIOLATES -> 1;
            case INCONCLUSIVE -> 3;
        };
    }
}
