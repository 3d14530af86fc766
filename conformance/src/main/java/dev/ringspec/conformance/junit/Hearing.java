package dev.ringspec.conformance.junit;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Summary;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.conformance.report.ViolationText;
import dev.ringspec.conformance.suite.CaseByCase;
import dev.ringspec.conformance.suite.Options;
import dev.ringspec.features.Scenario;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One run on one subject, whose verdict on each case becomes what JUnit understands: failed, skipped, or in error. */
final class Hearing {
    private static final int INDENT = 3;
    private static final StackTraceElement[] NOWHERE = {};

    private final Guarded subject;
    private final Options options;
    private final Docket docket = new Docket();
    private final CaseByCase run;
    private final Translation words;

    Hearing(Guarded subject, Options options) {
        this.subject = subject;
        this.options = options;
        this.run = begun();
        this.words = Translation.of(run.profile());
    }

    private CaseByCase begun() {
        try {
            return new CaseByCase(subject, options, docket);
        } catch (SubjectFailure broken) {
            throw new CouldNotTest(broken.explanation(), subject.thrown().orElse(null));
        }
    }

    /** What there is to be tried. */
    CaseByCase run() {
        return run;
    }

    void play(Scenario scenario) {
        docket.clear();
        run.play(scenario);
        judge();
    }

    void play(int script) {
        docket.clear();
        run.play(script);
        judge();
    }

    private void judge() {
        CaseResult result = docket.result().orElseThrow(() -> new CouldNotTest("The case was not tried."));
        result.skipped().ifPresent(why -> {
            throw silent(new TestAbortedException(why.reason()));
        });
        docket.violation().filter(v -> v.fails(options.strict())).ifPresent(v -> {
            throw silent(new AssertionFailedError(story(v)));
        });
        switch (result.verdict()) {
            case CONFORMS -> subject.thrown();
            case VIOLATES -> throw silent(new AssertionFailedError(words.text(result.message())));
            case INCONCLUSIVE ->
                throw new CouldNotTest(result.message(), subject.thrown().orElse(null));
        }
    }

    private String story(Violation violation) {
        return Page.text(page -> {
            new ViolationText(page, words).tell(located(violation));
            docket.toldBefore(violation)
                    .ifPresent(id -> page.pasted(INDENT, "shortest", "the story that " + id + " tells"));
            page.pasted(INDENT, "again", "let only() return \"" + violation.caseId() + "\"" + seed(violation));
        });
    }

    private Violation located(Violation violation) {
        return violation.located(new Setting(
                violation.world(), run.profile().capabilities(), options.settle(), Set.of(), Setting.BUDGET));
    }

    /** The name of a random script says which seed it comes from, but not that nothing else than that matters. */
    private String seed(Violation violation) {
        return options.seed() != 1 && violation.caseId().startsWith("random/") ? ", and seed() " + options.seed() : "";
    }

    /** What no case by itself can show: that anything was tried at all, and what is only warned of. */
    void conclude() {
        Result result = run.result();
        System.out.println(Page.text(page -> new Summary(page, false, "", "", result, List.of()).outline()));
        List<Requirement> fallenShortOf = warnedWithoutStory(result);
        if (options.strict() && !fallenShortOf.isEmpty()) {
            throw silent(new AssertionFailedError(Page.text(page -> fallenShortOf.forEach(r -> tell(page, r)))));
        }
        if (result.cases().stream().allMatch(c -> c.skipped().isPresent())) {
            throw new CouldNotTest(result.failure().orElse("Nothing was tried."));
        }
    }

    /** By the readings that were shown, and not by one observation: no case tells of it. */
    private static List<Requirement> warnedWithoutStory(Result result) {
        return result.standings().keySet().stream()
                .filter(r -> result.standings().get(r) == Standing.WARNED)
                .filter(r -> result.violations().stream()
                        .noneMatch(v -> v.refutation().requirement() == r))
                .toList();
    }

    private void tell(Page page, Requirement warned) {
        page.line(warned.id() + " (" + warned.level() + ") is fallen short of by the readings shown");
        page.prose(INDENT, words.text(warned.statement()));
    }

    /** Where in the kit it was found out says nothing to the author of the subject. */
    private static <E extends Throwable> E silent(E error) {
        error.setStackTrace(NOWHERE);
        return error;
    }
}
