package dev.ringspec.features;

import dev.ringspec.model.spec.Requirement;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A scenario as it is written.
 *
 * @param id a stable name, such as {@code features/accept/the-caller-is-told-that-the-receiver-accepted}
 * @param name its title
 * @param feature the title of its feature
 * @param uri the file
 * @param line where it begins there
 * @param tags every tag, of its feature too, without the sign
 * @param requirements those of the tags that are requirements
 * @param steps its steps, those of the background first
 */
public record Scenario(
        String id,
        String name,
        String feature,
        URI uri,
        int line,
        List<String> tags,
        Set<Requirement> requirements,
        List<String> steps) {
    public Scenario {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /** File and line, as an editor opens them. */
    public String place() {
        String path = uri.getScheme().equals("file") ? uri.getPath() : uri.getSchemeSpecificPart();
        return path + ":" + line;
    }
}
