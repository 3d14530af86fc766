package dev.ringspec.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.fault.ReportedBugs;
import dev.ringspec.conformance.fault.ReportedBugs.Bug;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.features.Features;
import dev.ringspec.features.Scenario;
import dev.ringspec.model.spec.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bug that users reported is caught under the requirement that catalogue 3.18 names first, and has its story. */
class ReportedBugsTest {
    private static final int SCRIPTS = 60;

    static List<Bug> bugs() {
        return ReportedBugs.ALL;
    }

    @Test
    void allElevenAreListed() {
        assertThat(ReportedBugs.ALL)
                .extracting(Bug::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void theSuitesCatchItUnderThatRequirement(Bug bug) {
        Fault variant = Faults.named(bug.variant()).orElseThrow();

        Result result = VariantsTest.Runs.of(
                variant.subject(), SCRIPTS, bug.caughtUnder().level() == Level.SHOULD);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(VariantsTest.first(result, variant)).contains(bug.caughtUnder());
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void itsFirstScenarioIsTaggedWithThatRequirement(Bug bug) {
        List<Scenario> told = Features.bundled().scenarios().stream()
                .filter(s -> s.name().startsWith("Bug " + bug.number() + ","))
                .toList();

        assertThat(told).isNotEmpty();
        assertThat(told.get(0).tags()).startsWith(bug.caughtUnder().id());
    }
}
