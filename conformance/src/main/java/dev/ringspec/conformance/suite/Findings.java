package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Tried;
import dev.ringspec.conformance.report.Untried;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.spec.Warning;
import dev.ringspec.model.subject.Inquest;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run has found so far. */
final class Findings {
    private final Progress progress;
    private final List<CaseResult> cases = new ArrayList<>();
    private final Map<Requirement, Violation> violations = new EnumMap<>(Requirement.class);
    private final Set<Requirement> shown = EnumSet.noneOf(Requirement.class);
    private final Set<Requirement> warned = EnumSet.noneOf(Requirement.class);
    private Set<Readings> readings;
    private Optional<SubjectFailure> failure = Optional.empty();
    private Tried tried = new Tried(0, 0, 0, 0, 0);

    Findings(Profile subject, Progress progress) {
        this.progress = progress;
        this.readings = Set.of(Setting.possible(subject.capabilities()));
    }

    /** A case is done. */
    void add(CaseResult result) {
        cases.add(result);
        if (result.skipped().isEmpty() && result.verdict() == Verdict.CONFORMS) {
            shown.addAll(result.shown());
        }
        progress.done(result);
    }

    /** A world was judged. */
    void add(Inquest inquest, List<Observation> observations) {
        tried(observations, inquest.peak());
        shown.addAll(inquest.shown());
        warn(inquest.belief().warnings());
    }

    void tried(List<Observation> observations, int peak) {
        int commands = (int) observations.stream()
                .filter(o -> o instanceof Invoked || o instanceof Elapsed)
                .count();
        tried = new Tried(
                tried.worlds() + 1,
                tried.commands() + commands,
                tried.observations() + observations.size(),
                tried.seconds(),
                Math.max(tried.peak(), peak));
    }

    /** What was observed in a world of a case. */
    void record(String caseId, World world, List<Observation> observations) {
        progress.recorded(caseId, world, observations);
    }

    void warn(Set<Requirement> fallenShortOf) {
        warned.addAll(fallenShortOf);
    }

    /** Requirements that a world bore out, though no case is there for them. */
    void show(Set<Requirement> more) {
        shown.addAll(more);
    }

    /** What one world leaves possible holds for the next. */
    void learn(Set<Readings> left) {
        readings = left;
    }

    void failed(SubjectFailure first) {
        failure = failure.or(() -> Optional.of(first));
    }

    boolean knows(Requirement requirement) {
        return violations.containsKey(requirement);
    }

    void seenAgain(Requirement requirement) {
        violations.computeIfPresent(requirement, (r, v) -> v.seenAgain());
    }

    void found(Violation violation) {
        Requirement requirement = violation.refutation().requirement();
        if (violations.putIfAbsent(requirement, violation) == null) {
            progress.found(violation);
        }
    }

    /** A requirement that nothing bore out: every case that would show it may be one that does not apply. */
    Standing untested(Requirement requirement) {
        List<CaseResult> showing =
                cases.stream().filter(c -> c.shown().contains(requirement)).toList();
        boolean cannot = !showing.isEmpty()
                && showing.stream()
                        .allMatch(
                                c -> c.skipped().filter(Findings::isUndeclared).isPresent());
        return cannot ? Standing.NOT_APPLICABLE : Standing.UNTESTED;
    }

    /** A requirement applies though the stories of it that are there are for another reading. */
    private static boolean isUndeclared(Untried untried) {
        return untried.standing() == Standing.NOT_APPLICABLE && untried.reason().startsWith("It needs ");
    }

    List<CaseResult> cases() {
        return List.copyOf(cases);
    }

    List<Violation> violations() {
        return List.copyOf(violations.values());
    }

    Set<Requirement> shown() {
        return shown;
    }

    /** The SHOULD requirements that the subject falls short of by a legal way, its readings included. */
    Set<Requirement> warned() {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        all.addAll(warned);
        all.addAll(Warning.of(readings));
        return all;
    }

    Set<Readings> readings() {
        return readings;
    }

    /** The readings that the subject has shown: the only ones left under every explanation that is left. */
    Map<OpenPoint, Reading> decided() {
        Map<OpenPoint, Reading> all = new EnumMap<>(OpenPoint.class);
        for (OpenPoint point : OpenPoint.values()) {
            List<Reading> left = point.readings().stream()
                    .filter(reading -> readings.stream().anyMatch(r -> r.allows(reading)))
                    .filter(Findings::canBeTold)
                    .toList();
            if (left.size() == 1) {
                all.put(point, left.get(0));
            }
        }
        return all;
    }

    /** Over this interface kept-once looks like replaces, and is reported so (OP-listener-same-id). */
    private static boolean canBeTold(Reading reading) {
        return reading != Reading.LISTENER_SAME_ID_KEPT_ONCE;
    }

    Optional<SubjectFailure> failure() {
        return failure;
    }

    Tried tried(double seconds) {
        return new Tried(tried.worlds(), tried.commands(), tried.observations(), seconds, tried.peak());
    }
}
