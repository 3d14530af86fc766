package dev.ringspec.features;

import dev.ringspec.features.story.Run;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.Subject;
import io.cucumber.core.eventbus.RandomUuidGenerator;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Plays features on an implementation, one scenario after the other.
 *
 * @param subject the implementation
 * @param readings the readings that are still possible when it begins; empty for nothing known
 * @param settle how long real time needs to become quiet, in microseconds
 * @param foreignSessions session ids that other worlds of the same implementation have had
 */
public record FeatureRun(Subject subject, Set<Readings> readings, long settle, Set<String> foreignSessions) {
    private static final String STEPS = "dev.ringspec.features.steps";

    public FeatureRun {
        readings = Set.copyOf(readings);
        foreignSessions = Set.copyOf(foreignSessions);
    }

    /** On an implementation of which nothing is known yet. */
    public static FeatureRun on(Subject subject) {
        return new FeatureRun(subject, Set.of(), Setting.SETTLE, Set.of());
    }

    /** The same, with the readings that others have left possible. */
    public FeatureRun knowing(Set<Readings> left) {
        return new FeatureRun(subject, left, settle, foreignSessions);
    }

    /** The same, with so many microseconds of real time to become quiet. */
    public FeatureRun settling(long micros) {
        return new FeatureRun(subject, readings, micros, foreignSessions);
    }

    /** The same, with session ids of other worlds. */
    public FeatureRun beside(Set<String> sessions) {
        return new FeatureRun(subject, readings, settle, sessions);
    }

    /** Plays them all. */
    public List<Played> play(Features features) {
        List<Played> all = new ArrayList<>();
        play(features, all::add);
        return all;
    }

    /** Plays them all, and tells of each as soon as it is over. What one shows, the next takes for known. */
    public void play(Features features, Consumer<Played> audience) {
        Run run = Run.on(subject, settle, foreignSessions, readings);
        Casting casting = new Casting(run);
        Runtime.builder()
                .withRuntimeOptions(options())
                .withClassLoader(FeatureRun.class::getClassLoader)
                // The usual generator counts its instances, and refuses after 256 runs in one JVM.
                .withUuidGeneratorSupplier(RandomUuidGenerator::new)
                .withFeatureSupplier(features::files)
                .withObjectFactorySupplier(() -> casting)
                .withAdditionalPlugins(new Critic(features, run, audience))
                .build()
                .run();
    }

    private static RuntimeOptions options() {
        return new RuntimeOptionsBuilder()
                .addGlue(GluePath.parse(STEPS))
                .setPublishQuiet(true)
                .build();
    }
}
