package dev.ringspec.features;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A feature file of anybody's.
 *
 * @param path where it is, as its author named it; messages name it so
 */
record FeatureFile(Path path) implements Resource {
    private static final Pattern MISTAKE = Pattern.compile("\\((\\d+):\\d+\\): (.*)");
    private static final int SHOWN = 160;

    /**
     * Has Gherkin read it.
     *
     * @throws BadFeature if it is no feature, or one in which nothing could be tried
     */
    Feature read() {
        Feature feature = parsed();
        if (feature.getPickles().isEmpty()) {
            throw new BadFeature(path + ":" + feature.getLocation().getLine()
                    + ": the feature has no scenario, so nothing was tried. Write one: a line 'Scenario: …', and its"
                    + " steps under it; a Scenario Outline needs Examples.");
        }
        return feature;
    }

    private Feature parsed() {
        try {
            return new FeatureParser(UUID::randomUUID)
                    .parseResource(this)
                    .orElseThrow(() -> new BadFeature(path + ":1: the file is empty, so nothing was tried. Begin it"
                            + " with a line 'Feature: …', and write scenarios under it."));
        } catch (FeatureParserException mistake) {
            throw new BadFeature(told(String.valueOf(mistake.getMessage())));
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            throw new BadFeature(path + ": cannot be read (" + unreadable.getMessage()
                    + "). Check that you may read it," + " and that it is text in UTF-8.");
        }
    }

    @Override
    public URI getUri() {
        return path.toAbsolutePath().toUri();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    /** File, line and what is wrong, line by line; how to mend it once. */
    private String told(String message) {
        String mistakes = MISTAKE.matcher(message).results().map(this::told).collect(Collectors.joining("\n"));
        return (mistakes.isEmpty() ? path + ": " + shown(message) : mistakes) + "\n" + remedy(message);
    }

    private String told(MatchResult mistake) {
        return path + ":" + mistake.group(1) + ": " + shown(mistake.group(2));
    }

    private static String remedy(String message) {
        return message.contains("#FeatureLine")
                ? "A feature file begins with a line 'Feature: …'; scenarios and their steps come under it."
                : "A step begins with Given, When, Then, And or But, and stands under a line 'Scenario: …'.";
    }

    /** What is no text at all must not upset a terminal. */
    private static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\uFFFD]+", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
