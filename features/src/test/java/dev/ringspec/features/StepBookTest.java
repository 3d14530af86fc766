package dev.ringspec.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.features.StepBook.Entry;
import dev.ringspec.features.steps.Meaning;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.StepDefinedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of all sentences. */
final class StepBookTest {
    @Test
    void everyStepThatCucumberFindsIsListedWithItsMeaning() {
        assertThat(StepBook.steps()).extracting(Entry::expression).containsExactlyInAnyOrderElementsOf(defined());
        assertThat(StepBook.steps())
                .extracting(Entry::meaning)
                .allSatisfy(m -> assertThat(m).endsWith("."));
        assertThat(Meaning.class).isAnnotation();
    }

    @Test
    void theNearestStepComesFirst() {
        assertThat(nearest("Bob accept")).isEqualTo("{person} accepts");
        assertThat(nearest("Alice phones Bob")).isEqualTo("{person} calls {person}");
        assertThat(nearest("Bob hears of an incoming call")).isEqualTo("{person} is told {news}");
        assertThat(nearest("Alice end the call")).isEqualTo("{person} ends {call}");
        assertThat(nearest("10 seconds go by")).isEqualTo("{double} second(s) pass(es)");
        assertThat(nearest("nobody hears anything more")).isEqualTo("nobody is told anything( more)");
    }

    private static String nearest(String sentence) {
        return StepBook.nearest(sentence).get(0).expression();
    }

    private static List<String> defined() {
        List<String> all = new ArrayList<>();
        ConcurrentEventListener listener = publisher -> publisher.registerHandlerFor(
                StepDefinedEvent.class, e -> all.add(e.getStepDefinition().getPattern()));
        Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addGlue(GluePath.parse("dev.ringspec.features.steps"))
                        .setPublishQuiet(true)
                        .build())
                .withFeatureSupplier(() -> Features.bundled()
                        .only(s -> s.id().equals("features/races/both-sides-end-together"))
                        .files())
                .withAdditionalPlugins(listener)
                .build()
                .run();
        return all;
    }
}
