package dev.ringspec.conformance.report;

import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a run has found, for the terminal: the verdict first, then what is broken with its story, then what was tried. */
public final class Summary {
    private static final int MOST_STORIES = 5;

    private final Page page;
    private final boolean verbose;
    private final String self;
    private final String closer;
    private final Result result;
    private final Translation words;
    private final List<Evidence> evidence;

    /**
     * A summary to be printed.
     *
     * @param page where it is written
     * @param verbose whether to show every requirement and every story
     * @param self how the kit was started, such as {@code java -jar ringspec.jar}; for what to do next
     * @param closer the command line that looks closer at a subject which could not be tested, without the kit itself
     * @param result what was found
     * @param evidence where each violation is kept, in the order of the violations; may be empty
     */
    public Summary(Page page, boolean verbose, String self, String closer, Result result, List<Evidence> evidence) {
        this.page = page;
        this.verbose = verbose;
        this.self = self;
        this.closer = closer;
        this.result = result;
        this.words = Translation.of(result.subject());
        this.evidence = List.copyOf(evidence);
    }

    public void print() {
        new Headline(page, result).print();
        if (!result.isUntested()) {
            failures();
            warnings();
            requirements();
            new ReadingsShown(result.readings()).print(page, result.subject().capabilities());
        }
        notes();
        next();
    }

    /** The same where every failure is told elsewhere, and nobody sits at a command line. */
    public void outline() {
        new Headline(page, result).print();
        if (!result.isUntested()) {
            warnings();
            requirements();
            new ReadingsShown(result.readings()).print(page, result.subject().capabilities());
        }
        notes();
    }

    private void failures() {
        List<Integer> failing = violations(true);
        for (int i = 0; i < failing.size(); i++) {
            tell(i + 1, failing.get(i), verbose || i < MOST_STORIES);
        }
    }

    private void warnings() {
        List<Integer> warning = violations(false);
        List<Requirement> warned = result.standings().keySet().stream()
                .filter(r -> result.standings().get(r) == Standing.WARNED)
                .toList();
        if (warning.isEmpty() && warned.isEmpty()) {
            return;
        }
        page.heading("Warnings" + (result.strict() ? "" : " (--strict makes failures of them)"));
        for (int i = 0; i < warning.size(); i++) {
            tell(i + 1, warning.get(i), verbose);
        }
        warned.stream().filter(this::isWithoutStory).forEach(r -> page.field(2, r.id(), words.text(r.statement())));
    }

    /** Some warnings are earned by a reading and not by one observation. */
    private boolean isWithoutStory(Requirement warned) {
        return result.violations().stream().noneMatch(v -> v.refutation().requirement() == warned);
    }

    private List<Integer> violations(boolean failing) {
        return IntStream.range(0, result.violations().size())
                .filter(i -> result.violations().get(i).fails(result.strict()) == failing)
                .boxed()
                .toList();
    }

    private void tell(int number, int index, boolean whole) {
        ViolationText text = new ViolationText(page, words);
        Violation violation = result.violations().get(index);
        Optional<Evidence> kept = index < evidence.size() ? Optional.of(evidence.get(index)) : Optional.empty();
        if (whole) {
            text.tell(number, violation, kept);
        } else {
            text.outline(number, violation, kept);
        }
    }

    private void requirements() {
        Flows flows = new Flows(result.standings());
        page.heading("Requirements: " + flows.total());
        if (verbose) {
            flows.printEach(page);
        } else {
            flows.print(page);
        }
    }

    private void notes() {
        List<String> all = new ArrayList<>(result.notes());
        if (verbose) {
            result.cases().forEach(c -> c.skipped().ifPresent(why -> all.add(told(c.id(), why))));
        }
        if (!all.isEmpty()) {
            page.heading("Notes");
            all.forEach(note -> page.field(2, 2, "-", note));
        }
    }

    private static String told(String caseId, Untried untried) {
        return caseId + " is " + untried.standing().words() + ": " + untried.reason();
    }

    private void next() {
        page.heading("How to go on");
        switch (result.verdict()) {
            case CONFORMS -> page.pasted(2, "stories", self + " list");
            case VIOLATES -> page.pasted(2, "the rule", self + " explain " + first());
            case INCONCLUSIVE -> page.pasted(2, "look", self + " " + closer);
        }
        evidence.stream().findFirst().ifPresent(e -> page.pasted(2, "again", e.replay()));
        page.pasted(2, "more", "add --verbose, or --report DIR for report.json and JUnit XML");
    }

    private String first() {
        return violations(true).stream()
                .findFirst()
                .map(i -> result.violations().get(i).refutation().requirement().id())
                .orElse("ID");
    }
}
