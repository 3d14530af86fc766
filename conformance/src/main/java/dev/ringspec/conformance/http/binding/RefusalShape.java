package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringspec.model.action.Reply.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal looks like: the implementation said no, and nothing happened.
 *
 * @param statuses the statuses that it has
 * @param present what has to be there besides, for an API that answers a refusal with the status of a success
 * @param code where its own error code stands
 * @param message where its own text stands
 */
public record RefusalShape(
        List<Integer> statuses, Optional<Place> present, Optional<Place> code, Optional<Place> message) {
    private static final int USUAL = 409;

    public RefusalShape {
        statuses = List.copyOf(statuses);
    }

    /** Whether such an answer is a refusal. */
    public boolean fits(int status, JsonNode body) {
        return statuses.contains(status)
                && present.map(p -> p.read(body).isPresent()).orElse(true);
    }

    public Refused read(JsonNode body) {
        return new Refused(text(code, body), text(message, body));
    }

    /** The status with which a server says it: the one that it wants if the binding has it, else the usual. */
    public int status(int wanted) {
        int usual = statuses.contains(USUAL) ? USUAL : statuses.get(0);
        return statuses.contains(wanted) ? wanted : usual;
    }

    public ObjectNode write(Refused refused) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        present.ifPresent(place -> place.write(json, JsonNodeFactory.instance.objectNode()));
        put(json, code, refused.code());
        put(json, message, refused.message());
        return json;
    }

    private static @Nullable String text(Optional<Place> place, JsonNode body) {
        return place.flatMap(p -> p.readText(body)).orElse(null);
    }

    private static void put(ObjectNode json, Optional<Place> place, @Nullable String text) {
        if (text != null) {
            place.ifPresent(p -> p.write(json, TextNode.valueOf(text)));
        }
    }
}
