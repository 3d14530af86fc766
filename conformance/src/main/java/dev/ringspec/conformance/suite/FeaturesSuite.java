package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Untried;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.script.Scripted;
import dev.ringspec.conformance.shrink.Attempt;
import dev.ringspec.features.FeatureRun;
import dev.ringspec.features.Features;
import dev.ringspec.features.Played;
import dev.ringspec.features.story.Recorded;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documented flows: every scenario of the features that come with the kit. */
final class FeaturesSuite {
    static final String NAME = "features";

    private final Subject subject;
    private final Options options;
    private final Session session;
    private final Findings findings;
    private final Prosecutor prosecutor;

    /** Stories are told again only when all scenarios are over: until then a world of the last one may still be open. */
    private final List<Runnable> charges = new ArrayList<>();

    FeaturesSuite(Subject subject, Options options, Session session, Findings findings, Prosecutor prosecutor) {
        this.subject = subject;
        this.options = options;
        this.session = session;
        this.findings = findings;
        this.prosecutor = prosecutor;
    }

    static Features features(CaseFilter filter) {
        return Features.bundled().only(scenario -> filter.accepts(scenario.id()));
    }

    void go(CaseFilter filter) {
        FeatureRun.on(subject)
                .knowing(findings.readings())
                .settling(options.settle())
                .beside(session.foreign())
                .play(features(filter), this::heard);
        charges.forEach(Runnable::run);
    }

    private void heard(Played played) {
        played.failure().ifPresent(findings::failed);
        played.worlds().forEach(world -> {
            session.remember(world.observations());
            findings.record(played.scenario().id(), world.world(), world.observations());
            findings.tried(world.observations(), 0);
        });
        findings.warn(played.warnings());
        findings.show(played.shown());
        findings.add(result(played));
        learn(played);
        List<Attempt> broken = broken(played);
        charges.add(() -> prosecutor.charge(played.scenario().id(), broken));
    }

    /** What broke something has changed nothing of it; what turned out not to apply may well have shown a reading. */
    private void learn(Played played) {
        Map<OpenPoint, Reading> before = findings.decided();
        findings.learn(played.readings());
        played.worlds().forEach(w -> prosecutor.heed(script(w), before, findings.decided()));
    }

    private static List<Attempt> broken(Played played) {
        return played.worlds().stream().flatMap(FeaturesSuite::broken).toList();
    }

    private static Stream<Attempt> broken(Recorded world) {
        return world.refutations().stream().map(r -> new Attempt(script(world), r, world.observations()));
    }

    private static Script script(Recorded world) {
        return Scripted.of(world.world(), world.observations());
    }

    private static CaseResult result(Played played) {
        return new CaseResult(
                played.scenario().id(),
                NAME,
                verdict(played.verdict()),
                untried(played),
                played.duration().toNanos() / 1e9,
                played.scenario().requirements(),
                played.message());
    }

    private static Optional<Untried> untried(Played played) {
        return switch (played.verdict()) {
            case NOT_APPLICABLE -> Optional.of(new Untried(Standing.NOT_APPLICABLE, played.message()));
            case UNTESTED -> Optional.of(new Untried(Standing.UNTESTED, played.message()));
            case PASSED, FAILED, INCONCLUSIVE, MISWRITTEN -> Optional.empty();
        };
    }

    private static Verdict verdict(Played.Outcome outcome) {
        return switch (outcome) {
            case PASSED, NOT_APPLICABLE, UNTESTED -> Verdict.CONFORMS;
            case FAILED -> Verdict.VIOLATES;
            case INCONCLUSIVE, MISWRITTEN -> Verdict.INCONCLUSIVE;
        };
    }
}
