package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.random.Lottery;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.features.Scenario;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@link Run} that goes on only when it is asked to, a case at a time: for whoever has a say of its own about when a test
 * begins, as JUnit has. All of the cases are one implementation here as well: what one of them shows, the next begins with.
 * Used by one thread at a time.
 */
public final class CaseByCase {
    private final Options options;
    private final Run run;
    private final Profile profile;
    private final Patient patient;
    private final Findings findings;
    private final Session session;
    private final Prosecutor prosecutor;
    private final Lottery lottery;
    private final long start = System.nanoTime();

    /**
     * A run of which nothing was tried yet.
     *
     * @throws dev.ringspec.model.subject.SubjectFailure if the subject cannot even say who it is
     */
    public CaseByCase(Subject subject, Options options, Progress progress) {
        this.options = options;
        run = new Run(subject, options, progress);
        profile = subject.profile();
        patient = new Patient(subject);
        findings = new Findings(profile, progress);
        session = new Session(patient, options.settle());
        prosecutor = new Prosecutor(session, findings, progress, profile.capabilities());
        lottery = new Lottery(profile.capabilities(), options.seed());
    }

    /** Who is tried. */
    public Profile profile() {
        return profile;
    }

    /** The scenarios that are to be tried, in the order in which they are written. */
    public List<Scenario> scenarios() {
        return options.suites().contains(FeaturesSuite.NAME)
                ? FeaturesSuite.features(new CaseFilter(options.only())).scenarios()
                : List.of();
    }

    /** Whether there is a random script to try. */
    public boolean hasScripts() {
        return new Choice(options).cases(RandomSuite.NAME).findAny().isPresent();
    }

    /**
     * The numbers of the random scripts that are to be tried. Made as it is read, each once the one before was tried: it is at
     * its end when the budget is spent, or the kit's patience with the subject.
     */
    public Stream<Integer> scripts() {
        CaseFilter filter = new CaseFilter(options.only());
        long begun = System.nanoTime();
        return IntStream.rangeClosed(1, options.suites().contains(RandomSuite.NAME) ? options.scripts() : 0)
                .boxed()
                .filter(i -> filter.accepts(id(i)))
                .takeWhile(i -> !patient.isSpent() && isWithin(options.budget(), begun));
    }

    private static boolean isWithin(Duration budget, long begun) {
        return System.nanoTime() - begun < budget.toNanos();
    }

    /** The id of the random script of that number, from 1. */
    public String id(int script) {
        return RandomSuite.id(options, script);
    }

    /** Tries a scenario. Whoever follows the progress has heard all of it when this returns. */
    public void play(Scenario scenario) {
        new FeaturesSuite(patient, options, session, findings, prosecutor)
                .go(new CaseFilter(Optional.of(scenario.id())));
    }

    /** The same with the random script of that number. */
    public void play(int script) {
        new RandomSuite(patient, options, session, findings, prosecutor).play(id(script), lottery.draw(script));
    }

    /** What was found so far. */
    public Result result() {
        return run.result(profile, findings, (System.nanoTime() - start) / 1e9);
    }
}
