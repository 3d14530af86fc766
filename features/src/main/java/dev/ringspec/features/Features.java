package dev.ringspec.features;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Feature files, read once and played as often as one likes. */
public final class Features {
    private final List<Feature> files;
    private final Map<Pickle, Scenario> scenarios;

    private Features(List<Feature> files, Map<Pickle, Scenario> scenarios) {
        this.files = files;
        this.scenarios = scenarios;
    }

    /** The features of this module: what ringing means. */
    public static Features bundled() {
        return Bundled.FEATURES;
    }

    /**
     * The features in these files and folders.
     *
     * @throws BadFeature if there are none, or one of them cannot be read
     */
    public static Features at(Collection<Path> paths) {
        return of(FeatureFiles.read(paths));
    }

    /** Read at first use; nothing of it ever changes. */
    private static final class Bundled {
        static final Features FEATURES = of(FeatureFiles.bundled());
    }

    private static Features of(List<Feature> files) {
        Map<Pickle, Scenario> scenarios = new HashMap<>();
        Titles titles = new Titles();
        for (Feature file : files) {
            file.getPickles().forEach(p -> scenarios.put(p, titles.scenario(file, p)));
        }
        return new Features(files, scenarios);
    }

    /** The scenarios, file by file, as they stand there. */
    public List<Scenario> scenarios() {
        return files.stream()
                .flatMap(f -> f.getPickles().stream())
                .map(this::scenario)
                .toList();
    }

    /** Only those. */
    public Features only(Predicate<Scenario> wanted) {
        List<Feature> some = new ArrayList<>();
        for (Feature file : files) {
            List<Pickle> left = file.getPickles().stream()
                    .filter(p -> wanted.test(scenario(p)))
                    .toList();
            if (!left.isEmpty()) {
                some.add(new Excerpt(file, left));
            }
        }
        return new Features(some, scenarios);
    }

    /** The scenario that begins there. */
    Scenario at(URI file, int line) {
        return scenarios.values().stream()
                .filter(s -> s.line() == line && s.uri().equals(file))
                .findFirst()
                .orElseThrow();
    }

    List<Feature> files() {
        return files;
    }

    private Scenario scenario(Pickle pickle) {
        return Objects.requireNonNull(scenarios.get(pickle));
    }
}
