package dev.ringspec.features;

import dev.ringspec.model.spec.Requirement;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import java.net.URI;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives every scenario a name of its own. */
final class Titles {
    private final Set<String> taken = new HashSet<>();

    Scenario scenario(Feature feature, Pickle pickle) {
        List<String> tags =
                pickle.getTags().stream().map(t -> t.substring(1)).distinct().toList();
        Set<Requirement> requirements = EnumSet.noneOf(Requirement.class);
        tags.forEach(t -> Requirement.byId(t).ifPresent(requirements::add));
        return new Scenario(
                id(feature.getUri(), pickle.getName()),
                pickle.getName(),
                feature.getName().orElse(""),
                feature.getUri(),
                pickle.getLocation().getLine(),
                tags,
                requirements,
                pickle.getSteps().stream().map(Step::getText).toList());
    }

    private String id(URI file, String name) {
        String plain = "features/" + stem(file) + "/" + slug(name);
        String id = plain;
        for (int i = 2; !taken.add(id); i++) {
            id = plain + "-" + i;
        }
        return id;
    }

    private static String stem(URI file) {
        String path = file.getSchemeSpecificPart();
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.feature$", "");
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\p{M}']", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
