package dev.ringspec.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites as a whole against each broken variant. */
class VariantsTest {
    private static final int SCRIPTS = 60;

    static List<Fault> faults() {
        return Faults.ALL;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRunCatchesTheVariantAndNamesWhatItBreaksFirst(Fault fault) {
        boolean strict = fault.breaks().level() == Level.SHOULD;

        Result result = Runs.of(fault.subject(), SCRIPTS, strict);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(first(result, fault)).as("violations %s", named(result)).contains(fault.breaks());
        assertThat(result.violations())
                .allSatisfy(v -> assertThat(v.refutation().also())
                        .as("named by %s", v.refutation())
                        .allMatch(fault::explains));
    }

    /** The first violation; of a reading that is only warned of there is none, but a warning. */
    static Optional<Requirement> first(Result result, Fault fault) {
        Optional<Requirement> broken = result.violations().stream()
                .map(v -> v.refutation().requirement())
                .findFirst();
        boolean warned = result.standings().get(fault.breaks()) == Standing.WARNED;
        return broken.or(() -> warned ? Optional.of(fault.breaks()) : Optional.empty());
    }

    private static List<String> named(Result result) {
        return result.violations().stream()
                .map(v -> v.refutation().requirement() + " by " + v.commands() + " commands, " + v.cases() + " times")
                .toList();
    }

    /** How the tests here run the suites. */
    static final class Runs {
        private Runs() {}

        static Result of(dev.ringspec.model.subject.Subject subject, int scripts, boolean strict) {
            Options options = new Options(
                    Set.of("features", "random"), Optional.empty(), 1, Duration.ofMinutes(2), scripts, strict, 200_000);
            return new Run(subject, options, Progress.NONE).go();
        }
    }
}
