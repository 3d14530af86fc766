package dev.ringspec.features;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds feature files and has Gherkin read them. */
final class FeatureFiles {
    private static final String BUNDLED = "classpath:dev/ringspec/features";
    private static final Pattern RESOURCE = Pattern.compile("resource at: (\\S+)");
    private static final Pattern MISTAKE = Pattern.compile("\\((\\d+):\\d+\\): (.*)");

    private FeatureFiles() {}

    static List<Feature> bundled() {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder();
        options.addFeature(FeatureWithLines.parse(BUNDLED));
        return read(options);
    }

    static List<Feature> read(Collection<Path> paths) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder();
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new BadFeature(path + ": there is no such file or folder, or it may not be read.");
            }
            options.addFeature(FeatureWithLines.create(path.toAbsolutePath().toUri(), List.of()));
        }
        List<Feature> files = read(options);
        if (files.isEmpty()) {
            throw new BadFeature("There is no scenario in " + paths + "; feature files end in .feature.");
        }
        return files;
    }

    private static List<Feature> read(RuntimeOptionsBuilder options) {
        try {
            return new FeaturePathFeatureSupplier(
                            FeatureFiles.class::getClassLoader, options.build(), new FeatureParser(UUID::randomUUID))
                    .get();
        } catch (FeatureParserException mistake) {
            throw new BadFeature(told(String.valueOf(mistake.getMessage())));
        }
    }

    /** File, line and what is wrong, line by line. */
    private static String told(String message) {
        Matcher resource = RESOURCE.matcher(message);
        String file = resource.find() ? resource.group(1).replaceFirst("^file:/*", "/") : "";
        StringBuilder all = new StringBuilder();
        Matcher mistake = MISTAKE.matcher(message);
        while (mistake.find()) {
            all.append(all.isEmpty() ? "" : "\n")
                    .append(file)
                    .append(':')
                    .append(mistake.group(1))
                    .append(": ")
                    .append(mistake.group(2));
        }
        return all.isEmpty() ? file + ": " + message : all.toString();
    }
}
