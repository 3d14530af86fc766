package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.Violation;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.shrink.Attempt;
import dev.ringspec.conformance.shrink.Shrinker;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Trial;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a world that broke something into the shortest story of it. */
final class Prosecutor {
    private static final int MOST_RUNS = 100;
    private static final int MOST_RUNS_IN_REAL_TIME = 25;

    private final Session session;
    private final Findings findings;
    private final Progress progress;
    private final Capabilities capabilities;
    private final Map<OpenPoint, Script> witnesses = new EnumMap<>(OpenPoint.class);

    Prosecutor(Session session, Findings findings, Progress progress, Capabilities capabilities) {
        this.session = session;
        this.findings = findings;
        this.progress = progress;
        this.capabilities = capabilities;
    }

    /** A world conformed: its script bears witness to the readings that it was the first to show. */
    void heed(Script script, Map<OpenPoint, Reading> before, Map<OpenPoint, Reading> now) {
        now.keySet().stream().filter(p -> !before.containsKey(p)).forEach(p -> witnesses.putIfAbsent(p, script));
    }

    /**
     * A case broke something, perhaps several things: a wrong payload does not end a world. Which of them comes first may be
     * chance, so each is charged by itself, the gravest first.
     */
    void charge(String caseId, List<Attempt> broken) {
        Set<Requirement> charged = EnumSet.noneOf(Requirement.class);
        broken.stream()
                .sorted(Comparator.comparing(a -> a.refutation().level()))
                .filter(a -> charged.add(a.refutation().requirement()))
                .forEach(a -> charge(caseId, a));
    }

    private void charge(String caseId, Attempt attempt) {
        if (findings.knows(attempt.refutation().requirement())) {
            findings.seenAgain(attempt.refutation().requirement());
            progress.foundAgain(violation(caseId, attempt));
            return;
        }
        Attempt shortest = reproduced(attempt).map(this::shrunk).orElse(attempt);
        findings.found(violation(caseId, shortest));
    }

    private static Violation violation(String caseId, Attempt attempt) {
        return new Violation(
                caseId,
                attempt.refutation(),
                attempt.script().commands(),
                attempt.script().world(),
                attempt.observations(),
                1);
    }

    /** The gravest thing that a trial found. */
    static Optional<Refutation> gravest(Trial trial) {
        return trial.inquest().refutations().stream().min(Comparator.comparing(Refutation::level));
    }

    /** Everything that a trial of the script found. */
    static List<Attempt> broken(Script script, Trial trial) {
        List<Observation> seen = upTo(trial);
        return trial.inquest().refutations().stream()
                .map(r -> new Attempt(script, r, seen))
                .toList();
    }

    /**
     * The same in a world of which nothing is known beforehand. Where a reading of an earlier world was contradicted, that
     * world's script comes first.
     */
    private Optional<Attempt> reproduced(Attempt attempt) {
        Optional<Attempt> alone = played(attempt.script(), attempt.refutation());
        boolean mixes = attempt.refutation().names(Requirement.PAY_12);
        return alone.isPresent() || !mixes ? alone : afterWitness(attempt);
    }

    private Optional<Attempt> afterWitness(Attempt attempt) {
        return witnesses.values().stream()
                .distinct()
                .map(witness -> played(witness.then(attempt.script()), attempt.refutation()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Attempt shrunk(Attempt attempt) {
        int most = capabilities.has(Capability.VIRTUAL_TIME) ? MOST_RUNS : MOST_RUNS_IN_REAL_TIME;
        return new Shrinker(script -> played(script, attempt.refutation()), most, progress::shrinking).shrink(attempt);
    }

    /** The script, if it breaks what is sought: that very requirement, or else one that was named beside it. */
    private Optional<Attempt> played(Script script, Refutation sought) {
        try {
            Set<Readings> any = Set.of(Setting.possible(capabilities));
            Trial trial = session.play(script, List.copyOf(any));
            return broken(script, trial).stream()
                    .filter(a -> isAkin(a.refutation(), sought))
                    .min(Comparator.comparing(a -> a.refutation().requirement() != sought.requirement()));
        } catch (SubjectFailure broken) {
            return Optional.empty();
        }
    }

    private static boolean isAkin(Refutation found, Refutation sought) {
        return sought.names(found.requirement()) && found.level() == sought.level();
    }

    private static List<Observation> upTo(Trial trial) {
        int heard = trial.inquest().heard();
        return trial.inquest().isClosed() ? trial.observations().subList(0, heard) : trial.observations();
    }
}
