package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.random.Lottery;
import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Untried;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Trial;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Random scripts: the property that every one of them conforms. */
final class RandomSuite {
    static final String NAME = "random";

    private final Patient patient;
    private final Options options;
    private final Session session;
    private final Findings findings;
    private final Prosecutor prosecutor;

    RandomSuite(Patient patient, Options options, Session session, Findings findings, Prosecutor prosecutor) {
        this.patient = patient;
        this.options = options;
        this.session = session;
        this.findings = findings;
        this.prosecutor = prosecutor;
    }

    /** Plays them all; or as many as the budget suffices for, and then says so, in a sentence. */
    Optional<String> go(Capabilities capabilities, CaseFilter filter) {
        Lottery lottery = new Lottery(capabilities, options.seed());
        long until = System.nanoTime() + options.budget().toNanos();
        int[] chosen = IntStream.rangeClosed(1, options.scripts())
                .filter(i -> filter.accepts(id(options, i)))
                .toArray();
        for (int done = 0; done < chosen.length && !patient.isSpent(); done++) {
            if (System.nanoTime() >= until) {
                return Optional.of(stopped(done, chosen.length));
            }
            play(id(options, chosen[done]), lottery.draw(chosen[done]));
        }
        return Optional.empty();
    }

    private String stopped(int done, int all) {
        double budget = options.budget().toMillis() / 1e3;
        String seconds = BigDecimal.valueOf(budget).stripTrailingZeros().toPlainString();
        return NAME + ": stopped after " + done + " of " + all + ", the budget of " + seconds
                + " s is spent (--budget).";
    }

    /** The name of the i-th script, from 1: whoever knows the seed finds it again. */
    static String id(Options options, int i) {
        return NAME + "/" + options.seed() + "-" + i;
    }

    /** Tries one of them, whatever the budget. */
    void play(String id, Script script) {
        long start = System.nanoTime();
        Optional<String> lack = patient.lack(script.world());
        if (lack.isPresent()) {
            findings.add(untested(id, lack.get()));
            return;
        }
        try {
            judge(id, script, session.play(script, findings.readings()), start);
        } catch (SubjectFailure broken) {
            findings.failed(broken);
            findings.add(result(id, Verdict.INCONCLUSIVE, start, broken.explanation()));
        }
    }

    private void judge(String id, Script script, Trial trial, long start) {
        findings.add(trial.inquest(), trial.observations());
        findings.record(id, script.world(), trial.observations());
        trial.failure().ifPresent(findings::failed);
        Optional<String> broken =
                Prosecutor.gravest(trial).map(r -> r.requirement().id() + ": " + r.observed());
        String message = broken.or(() -> trial.failure().map(SubjectFailure::explanation))
                .orElse("");
        findings.add(result(id, trial.verdict(), start, message));
        if (trial.verdict() == Verdict.CONFORMS) {
            Map<OpenPoint, Reading> before = findings.decided();
            findings.learn(trial.inquest().belief().readings());
            prosecutor.heed(script, before, findings.decided());
        }
        prosecutor.charge(id, Prosecutor.broken(script, trial));
    }

    private static CaseResult result(String id, Verdict verdict, long start, String message) {
        return new CaseResult(id, NAME, verdict, Optional.empty(), seconds(start), Set.of(), message);
    }

    private static CaseResult untested(String id, String reason) {
        Untried untried = new Untried(Standing.UNTESTED, reason);
        return new CaseResult(id, NAME, Verdict.CONFORMS, Optional.of(untried), 0, Set.of(), reason);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
