package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of the suites against one subject. */
public final class Run {
    /** What breaks a MUST, in a short story, in many cases. */
    private static final Comparator<Violation> GRAVEST_FIRST =
            Comparator.comparing((Violation v) -> v.refutation().level()).thenComparing(Violation::rank);

    private final Subject subject;
    private final Options options;
    private final Progress progress;

    public Run(Subject subject, Options options, Progress progress) {
        this.subject = subject;
        this.options = options;
        this.progress = progress;
    }

    /** Tries everything and says what was found. */
    public Result go() {
        Profile profile = subject.profile();
        Findings findings = new Findings(profile, progress);
        Patient patient = new Patient(subject);
        Session session = new Session(patient, options.settle());
        Prosecutor prosecutor = new Prosecutor(session, findings, progress, profile.capabilities());
        CaseFilter filter = new CaseFilter(options.only());
        long start = System.nanoTime();
        Choice choice = new Choice(options);
        int scenarios = (int) choice.cases(FeaturesSuite.NAME).count();
        if (scenarios > 0) {
            progress.begins(FeaturesSuite.NAME, scenarios);
            new FeaturesSuite(patient, options, session, findings, prosecutor).go(filter);
        }
        List<String> notes = new ArrayList<>();
        int scripts = (int) choice.cases(RandomSuite.NAME).count();
        if (scripts > 0 && !patient.isSpent()) {
            progress.begins(RandomSuite.NAME, scripts);
            new RandomSuite(patient, options, session, findings, prosecutor)
                    .go(profile.capabilities(), filter)
                    .ifPresent(notes::add);
        }
        return result(profile, findings, (System.nanoTime() - start) / 1e9).noting(notes);
    }

    /** What the findings come to. */
    Result result(Profile profile, Findings findings, double seconds) {
        return new Result(
                profile,
                options.seed(),
                options.strict(),
                verdict(findings),
                findings.decided(),
                standings(profile, findings),
                findings.violations().stream().sorted(GRAVEST_FIRST).toList(),
                findings.cases(),
                findings.tried(seconds),
                failure(findings),
                List.of());
    }

    private Verdict verdict(Findings findings) {
        boolean broken = findings.violations().stream()
                        .anyMatch(v -> counts(v.refutation().level()))
                || findings.cases().stream().anyMatch(c -> c.verdict() == Verdict.VIOLATES)
                || (options.strict() && !findings.warned().isEmpty());
        boolean untold = failure(findings).isPresent()
                || findings.cases().stream()
                        .anyMatch(c -> c.skipped().isEmpty() && c.verdict() == Verdict.INCONCLUSIVE);
        Verdict told = untold ? Verdict.INCONCLUSIVE : Verdict.CONFORMS;
        return broken ? Verdict.VIOLATES : told;
    }

    /** Why not everything could be told: a run that tried nothing is no pass. */
    private static Optional<String> failure(Findings findings) {
        boolean idle = findings.cases().stream().allMatch(c -> c.skipped().isPresent());
        return findings.failure()
                .map(SubjectFailure::explanation)
                .or(() -> idle
                        ? Optional.of("Nothing was tried: no case was left, or none that this subject can do.")
                        : Optional.empty());
    }

    private boolean counts(Level level) {
        return level == Level.MUST || (options.strict() && level == Level.SHOULD);
    }

    private static Map<Requirement, Standing> standings(Profile profile, Findings findings) {
        Map<Requirement, Standing> all = new EnumMap<>(Requirement.class);
        for (Requirement requirement : Requirement.values()) {
            all.put(requirement, standing(requirement, profile, findings));
        }
        return all;
    }

    private static Standing standing(Requirement requirement, Profile profile, Findings findings) {
        if (!profile.capabilities().covers(requirement)) {
            return Standing.NOT_APPLICABLE;
        }
        Optional<Violation> broken = findings.violations().stream()
                .filter(v -> v.refutation().names(requirement))
                .findFirst();
        if (broken.isPresent()) {
            return requirement.level() == Level.MUST ? Standing.FAILED : Standing.WARNED;
        }
        if (findings.warned().contains(requirement)) {
            return Standing.WARNED;
        }
        return findings.shown().contains(requirement) ? Standing.PASSED : findings.untested(requirement);
    }
}
