package dev.ringspec.conformance.report;

import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A violation as people read it: which requirement, what was expected, what was observed, and the story that leads there.
 *
 * @param page where it is written
 * @param words the dialect of its readers
 */
public record ViolationText(Page page, Translation words) {
    private static final int INDENT = 3;
    private static final int MOST_LINES = 60;

    /** The whole of it. */
    public void tell(int number, Violation violation, Optional<Evidence> evidence) {
        whole(number + ". ", violation);
        where(evidence);
    }

    /** The same where nothing else is told: without a number, and without a file that it is kept in. */
    public void tell(Violation violation) {
        whole("", violation);
    }

    private void whole(String number, Violation violation) {
        StoryLines story = StoryLines.of(violation, words);
        statement(number, violation.refutation());
        found(violation, story);
        page.blank();
        devices(violation.world());
        lines(story);
        page.blank();
    }

    /** The same without the story. */
    public void outline(int number, Violation violation, Optional<Evidence> evidence) {
        statement(number + ". ", violation.refutation());
        found(violation, StoryLines.of(violation.story(), words));
        where(evidence);
    }

    /** A story that nothing is wrong with. */
    public void tell(World world, List<Observation> observations) {
        page.blank();
        devices(world);
        lines(StoryLines.of(observations, words));
    }

    private void statement(String number, Refutation refutation) {
        Requirement requirement = refutation.requirement();
        Colour colour = refutation.level() == Level.MUST ? Colour.RED : Colour.YELLOW;
        page.blank();
        page.line(page.in(colour, number + requirement.id() + " (" + refutation.level() + ") is broken"));
        page.prose(INDENT, words.text(requirement.statement()));
        page.blank();
    }

    private void found(Violation violation, StoryLines story) {
        Refutation refutation = violation.refutation();
        List<String> expected = refutation.expected();
        for (int i = 0; i < expected.size(); i++) {
            page.field(INDENT, i == 0 ? "expected" : "      or", story.named(expected.get(i)));
        }
        page.field(INDENT, "observed", story.named(refutation.observed()));
        if (!refutation.also().isEmpty()) {
            page.field(INDENT, "breaks", "also " + ids(refutation.also()));
        }
        page.field(INDENT, "seen in", violation.caseId() + others(violation.cases() - 1));
    }

    private static String ids(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).collect(Collectors.joining(", "));
    }

    private static String others(int cases) {
        return cases <= 0 ? "" : ", and in " + Page.count(cases, "case") + " more";
    }

    /** Who owns which device, where the names do not say so. */
    private void devices(World world) {
        boolean plain = world.devices().stream().allMatch(d -> d.id().startsWith(d.uid()));
        if (!plain) {
            String all = world.devices().stream()
                    .map(d -> d.id() + " is " + d.uid() + "'s")
                    .collect(Collectors.joining(", "));
            page.prose(INDENT, "(" + all + ")");
        }
    }

    private void lines(StoryLines story) {
        List<String> all = story.lines();
        int first = Math.max(0, all.size() - MOST_LINES);
        if (first > 0) {
            page.line("      … " + Page.count(first, "line") + " before");
        }
        all.subList(first, all.size()).forEach(line -> page.line(line.startsWith(">") ? marked(line) : line));
        story.legend().forEach(name -> page.line("      (" + name + ")"));
    }

    private String marked(String line) {
        return page.in(Colour.RED, line) + "   <- here";
    }

    private void where(Optional<Evidence> evidence) {
        evidence.ifPresent(found -> {
            page.pasted(INDENT, "trace", found.trace().toString());
            page.pasted(INDENT, "replay", found.replay());
        });
    }
}
