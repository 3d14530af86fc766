package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A server that the kit plays for the SDK behind an agent: what the handshake says of it, and is told (agent protocol). */
public final class Backing {
    /** There is none: the SDK brings its own server, or needs none. */
    public static final Backing NONE = new Backing(Optional.empty(), Optional.empty());

    private final Optional<String> url;
    private final Optional<String> events;
    private volatile Set<Requirement> refused = Set.of();

    private Backing(Optional<String> url, Optional<String> events) {
        this.url = url;
        this.events = events;
    }

    /**
     * A server at that address.
     *
     * @param events where its events come from, if from elsewhere
     */
    public static Backing at(String url, Optional<String> events) {
        return new Backing(Optional.of(url), events);
    }

    /** The requirements about bad input that, by its documents, the SDK keeps by itself. */
    public Set<Requirement> refused() {
        return refused;
    }

    void tell(ObjectNode params) {
        url.ifPresent(address -> {
            ObjectNode backend = params.putObject("backend").put("url", address);
            events.ifPresent(from -> backend.put("events", from));
        });
    }

    void hear(Fields result) {
        if (url.isPresent() && result.has("refuses")) {
            Set<Requirement> all = EnumSet.noneOf(Requirement.class);
            result.strings("refuses")
                    .forEach(id -> all.add(Requirement.byId(id)
                            .orElseThrow(() -> result.unexpected("refuses", "ids of requirements, such as ARG-5"))));
            refused = all;
        }
    }
}
