package dev.ringspec.features;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds feature files and has Gherkin read them. */
final class FeatureFiles {
    private static final String BUNDLED = "classpath:dev/ringspec/features";
    private static final String ENDING = ".feature";

    private FeatureFiles() {}

    static List<Feature> bundled() {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder();
        options.addFeature(FeatureWithLines.parse(BUNDLED));
        return new FeaturePathFeatureSupplier(
                        FeatureFiles.class::getClassLoader, options.build(), new FeatureParser(UUID::randomUUID))
                .get();
    }

    /** Not by Cucumber's own search: that passes over what is empty, and what is there twice, with a word in a log at most. */
    static List<Feature> read(Collection<Path> paths) {
        List<Feature> features = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Path file : files(paths)) {
            try {
                features.add(new FeatureFile(file).read());
            } catch (BadFeature bad) {
                mistakes.add(bad.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new BadFeature(String.join("\n", mistakes));
        }
        return features;
    }

    /** Each file once, under the first name that it was given. */
    private static Collection<Path> files(Collection<Path> paths) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            found(path).forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
        }
        return files.values();
    }

    private static List<Path> found(Path path) {
        if (!Files.isReadable(path)) {
            throw new BadFeature(path + ": there is no such file or folder, or it may not be read. Check the path.");
        }
        List<Path> files = Files.isDirectory(path) ? within(path) : List.of(path);
        if (files.isEmpty()) {
            throw new BadFeature(
                    "There is no scenario in " + path + ": no file there ends in .feature. Name another folder.");
        }
        files.stream().filter(file -> !isFeature(file)).findFirst().ifPresent(other -> {
            throw new BadFeature("There is no scenario in " + other + ": a feature file ends in .feature. Rename it, or"
                    + " name another one.");
        });
        return files;
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(FeatureFiles::isFeature)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BadFeature(
                    folder + ": cannot be searched (" + unreadable.getMessage() + "). Check that you may read it.");
        }
    }

    private static boolean isFeature(Path file) {
        return file.toString().endsWith(ENDING);
    }
}
