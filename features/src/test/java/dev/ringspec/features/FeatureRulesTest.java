package dev.ringspec.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Requirement;
import io.cucumber.core.gherkin.Feature;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every feature file of this module keeps to. */
final class FeatureRulesTest {
    private static final int MOST_STEPS = 16;
    private static final int MOST_OF_A_BACKGROUND = 3;
    private static final Pattern BACKGROUND = Pattern.compile("Background:\\s+((?:(?:Given|And|When|Then) .+\\s+)*)");

    private final Features features = Features.bundled();

    @Test
    void noScenarioIsLong() {
        assertThat(features.scenarios())
                .allSatisfy(s -> assertThat(s.steps()).as(s.name()).hasSizeLessThanOrEqualTo(MOST_STEPS));
    }

    @Test
    void noBackgroundIsLong() {
        assertThat(features.files())
                .allSatisfy(f -> assertThat(background(f)).isLessThanOrEqualTo(MOST_OF_A_BACKGROUND));
    }

    @Test
    void noTwoScenariosHaveOneName() {
        assertThat(features.scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
        assertThat(features.scenarios()).extracting(Scenario::id).doesNotHaveDuplicates();
    }

    @Test
    void everyFeatureOpensWithAParagraph() {
        assertThat(features.files()).allSatisfy(f -> assertThat(paragraph(f)).hasSizeGreaterThan(100));
    }

    @Test
    void everyTagIsARequirementOrSaysWhatIsNeeded() {
        Set<String> known = Stream.of(
                        Arrays.stream(Requirement.values()).map(Requirement::id),
                        Arrays.stream(Capability.values()).map(c -> "needs:" + c.label()),
                        Stream.of("slow", "needs:wire"))
                .flatMap(s -> s)
                .collect(Collectors.toSet());
        assertThat(features.scenarios())
                .allSatisfy(s -> assertThat(known).as(s.name()).containsAll(s.tags()));
        assertThat(features.scenarios())
                .allSatisfy(s -> assertThat(s.requirements()).as(s.name()).isNotEmpty());
    }

    @Test
    void everyRequirementIsShownByAScenario() {
        Set<Requirement> shown = EnumSet.noneOf(Requirement.class);
        features.scenarios().forEach(s -> shown.addAll(s.requirements()));

        assertThat(shown).containsExactlyInAnyOrder(Requirement.values());
    }

    @Test
    void everyStepThatWaitsForADefaultTimeoutIsTaggedSlow() {
        List<Scenario> waiting = features.scenarios().stream()
                .filter(s -> s.steps().stream().anyMatch(t -> t.contains("timeout passes") && !t.startsWith("half")))
                .filter(s -> s.steps().stream().noneMatch(t -> t.contains("with a timeout of")))
                .toList();
        assertThat(waiting)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.tags()).as(s.name()).contains("slow"));
    }

    private static int background(Feature feature) {
        return BACKGROUND
                .matcher(feature.getSource())
                .results()
                .mapToInt(m -> m.group(1).strip().split("\n").length)
                .max()
                .orElse(0);
    }

    private static String paragraph(Feature feature) {
        return feature.getSource().replaceFirst("(?s)^.*?Feature: [^\n]*\n(.*?)\n\\s*(Background|Scenario|@).*$", "$1");
    }
}
