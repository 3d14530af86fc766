package dev.ringspec.conformance.junit;

import dev.ringspec.conformance.suite.Choice;
import dev.ringspec.features.Scenario;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases of a run as JUnit shows them: suite, feature, case. Each node is made when JUnit comes to it, so that time counts
 * from there.
 *
 * @param hearing the run
 */
record Programme(Hearing hearing) {
    /** The suites, and at the end what can be said of the whole. */
    Stream<DynamicNode> nodes() {
        Stream.Builder<Supplier<DynamicNode>> nodes = Stream.builder();
        List<Scenario> scenarios = hearing.run().scenarios();
        if (!scenarios.isEmpty()) {
            nodes.add(() -> DynamicContainer.dynamicContainer(Choice.SUITES.get(0), features(scenarios)));
        }
        if (hearing.run().hasScripts()) {
            nodes.add(() -> DynamicContainer.dynamicContainer(Choice.SUITES.get(1), scripts()));
        }
        nodes.add(() -> DynamicTest.dynamicTest("all cases together", hearing::conclude));
        return nodes.build().map(Supplier::get);
    }

    private Stream<DynamicContainer> features(List<Scenario> scenarios) {
        Map<String, List<Scenario>> byFeature = scenarios.stream()
                .collect(Collectors.groupingBy(Scenario::feature, LinkedHashMap::new, Collectors.toList()));
        return byFeature.entrySet().stream()
                .map(feature -> DynamicContainer.dynamicContainer(
                        feature.getKey(), feature.getValue().stream().map(this::test)));
    }

    private DynamicTest test(Scenario scenario) {
        return DynamicTest.dynamicTest(scenario.name(), source(scenario), () -> hearing.play(scenario));
    }

    /** Where the scenario is written, as JUnit names a place on the class path: an IDE jumps there. */
    private static URI source(Scenario scenario) {
        String path = scenario.uri().getSchemeSpecificPart();
        return URI.create("classpath:" + (path.startsWith("/") ? "" : "/") + path + "?line=" + scenario.line());
    }

    private Stream<DynamicTest> scripts() {
        return hearing.run()
                .scripts()
                .map(i -> DynamicTest.dynamicTest(hearing.run().id(i), () -> hearing.play(i)));
    }
}
