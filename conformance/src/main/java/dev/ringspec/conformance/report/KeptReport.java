package dev.ringspec.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringspec.model.spec.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@code report.json} of an earlier run says of its subject, as far as subjects are compared.
 *
 * @param subject its name and version
 * @param verdict the verdict on the whole
 * @param standings how each requirement of the catalogue stands; without those that the report does not know
 */
public record KeptReport(String subject, String verdict, Map<Requirement, Standing> standings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads one.
     *
     * @throws IOException if it cannot be read, or is not such a report; the message says why, in words for people
     */
    public static KeptReport read(Path file) throws IOException {
        try {
            return of(JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new IOException("it is not JSON", e);
        }
    }

    /** The same, its subject under another name. */
    KeptReport named(String other) {
        return new KeptReport(other, verdict, standings);
    }

    private static KeptReport of(JsonNode json) throws IOException {
        JsonNode subject = json.path("subject");
        Map<Requirement, Standing> standings = standings(json.path("requirements"));
        if (standings.isEmpty() || !subject.has("name")) {
            throw new IOException("it has no subject, or no requirements");
        }
        String version = subject.path("version").asText();
        return new KeptReport(
                (subject.path("name").asText() + " " + version).strip(),
                json.path("verdict").asText(),
                standings);
    }

    private static Map<Requirement, Standing> standings(JsonNode listed) throws IOException {
        Map<String, Standing> known = new HashMap<>();
        Stream.of(Standing.values()).forEach(standing -> known.put(standing.text(), standing));
        Map<Requirement, Standing> all = new EnumMap<>(Requirement.class);
        for (JsonNode one : listed) {
            String word = one.path("verdict").asText();
            Standing standing = known.get(word);
            if (standing == null) {
                throw new IOException("it has a verdict that nobody knows, '" + word + "'");
            }
            Optional<Requirement> requirement = Requirement.byId(one.path("id").asText());
            requirement.ifPresent(r -> all.put(r, standing));
        }
        return all;
    }

    /** How a requirement stands; empty where the report is older than the requirement. */
    Optional<Standing> standing(Requirement requirement) {
        return Optional.ofNullable(standings.get(requirement));
    }
}
