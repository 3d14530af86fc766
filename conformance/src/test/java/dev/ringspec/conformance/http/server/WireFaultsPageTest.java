package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.features.Features;
import dev.ringspec.features.Scenario;
import dev.ringspec.model.subject.Wire.AnswerFault;
import dev.ringspec.model.subject.Wire.EventFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault has a stated expectation, and a scenario that needs a wire. */
final class WireFaultsPageTest {
    private static final Path PAGE = Path.of("docs", "wire-faults.md");

    private final List<Scenario> scenarios = Features.bundled().scenarios().stream()
            .filter(s -> s.tags().contains("needs:wire"))
            .toList();

    @ParameterizedTest
    @MethodSource("faults")
    void itHasARowAndAScenario(String fault) throws IOException {
        assertThat(Files.readAllLines(PAGE)).anyMatch(line -> line.startsWith("| `" + fault + "`"));
        assertThat(scenarios).anyMatch(s -> s.steps().stream().anyMatch(step -> step.endsWith(fault)));
    }

    @Test
    void everyScenarioWithAFaultNeedsAWire() {
        assertThat(Features.bundled().scenarios())
                .filteredOn(s -> s.steps().stream()
                        .anyMatch(step -> step.startsWith("the answer to") || step.startsWith("the event of")))
                .isNotEmpty()
                .allMatch(s -> s.tags().contains("needs:wire"));
    }

    private static Stream<String> faults() {
        return Stream.concat(
                Arrays.stream(AnswerFault.values()).map(AnswerFault::text),
                Arrays.stream(EventFault.values()).map(EventFault::text));
    }
}
