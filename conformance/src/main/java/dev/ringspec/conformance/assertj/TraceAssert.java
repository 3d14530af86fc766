package dev.ringspec.conformance.assertj;

import dev.ringspec.conformance.report.Examination;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.ReadingsShown;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.conformance.report.ViolationText;
import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What can be asserted of a trace. All methods give this same object, so that several can be asked for in one sentence; all of
 * them throw an {@link AssertionError} that tells the story if it is not so.
 */
public final class TraceAssert extends AbstractAssert<TraceAssert, Trace> {
    private final String name;
    private long settle = Setting.SETTLE;

    @SuppressWarnings("NullAway") // AssertJ takes what is to be asserted as it is, and says so if it is null.
    TraceAssert(@Nullable Trace trace, String name) {
        super(trace, TraceAssert.class);
        this.name = name;
    }

    /** Has time to become quiet in real time; usually 200 ms. */
    public TraceAssert settling(Duration time) {
        settle = TimeUnit.NANOSECONDS.toMicros(time.toNanos());
        return this;
    }

    /** Breaks no MUST, and can be judged to its end. */
    public TraceAssert conforms() {
        Examination examined = examined();
        if (examined.verdict() == Verdict.VIOLATES) {
            failWithMessage("%s", "Expected " + name + " to conform, and it does not.\n\n" + broken(examined));
        }
        examined.doubt().ifPresent(doubt -> failWithMessage("%s", "Expected " + name + " to conform, but it " + doubt));
        return this;
    }

    /** Breaks a requirement; others may be broken by the same observation, or before it. */
    public TraceAssert violates(Requirement requirement) {
        Examination examined = examined();
        boolean named =
                examined.violations().stream().anyMatch(v -> v.refutation().names(requirement));
        if (!named) {
            String found = examined.violations().isEmpty()
                    ? "It breaks nothing.\n\n" + story()
                    : "It breaks something else.\n\n" + broken(examined);
            failWithMessage("%s", "Expected " + name + " to violate " + cited(requirement) + "\n\n" + found);
        }
        return this;
    }

    /**
     * Shows which legal answer the implementation gives to an open point: no other one explains what was observed. What follows
     * from its capabilities alone is not shown, and a trace with a violation shows nothing.
     */
    public TraceAssert shows(Reading reading) {
        Examination examined = examined();
        String expected = "Expected " + name + " to show " + reading + ". ";
        if (examined.verdict() == Verdict.VIOLATES) {
            failWithMessage("%s", expected + "It breaks something, so it shows nothing.\n\n" + broken(examined));
        }
        ReadingsShown shown = ReadingsShown.by(examined.readings(), List.of(actual.capabilities()));
        if (shown.shown().get(reading.point()) != reading) {
            failWithMessage("%s", expected + left(reading.point(), examined, shown) + "\n\n" + story());
        }
        return this;
    }

    private static String left(OpenPoint point, Examination examined, ReadingsShown shown) {
        List<Reading> possible = ReadingsShown.possible(point, examined.readings());
        if (possible.size() == 1 && !shown.shown().containsKey(point)) {
            return "What is declared leaves no other reading than " + possible.get(0)
                    + ", so there is nothing to show.";
        }
        String labels = possible.stream().map(Reading::label).collect(Collectors.joining(" or "));
        return possible.size() == 1 ? "It shows " + labels + "." : "It leaves open whether " + labels + ".";
    }

    private Examination examined() {
        isNotNull();
        Setting setting = new Setting(actual.world(), actual.capabilities(), settle, Set.of(), Setting.BUDGET);
        Examination examined = new Examination(() -> name, setting, List.of(Setting.possible(actual.capabilities())));
        actual.observations().forEach(examined::hear);
        return examined;
    }

    private static String cited(Requirement requirement) {
        return requirement.id() + " (" + requirement.level() + "): " + requirement.statement();
    }

    private static String broken(Examination examined) {
        return examined.violations().stream()
                .map(v -> Page.text(page -> new ViolationText(page, Translation.NONE).tell(v)))
                .collect(Collectors.joining("\n\n"));
    }

    private String story() {
        return Page.text(page -> new ViolationText(page, Translation.NONE).tell(actual.world(), actual.observations()));
    }
}
