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
    public static final Backing NONE = new Backing(Optional.empty());

    private final Optional<String> url;
    private volatile Set<Requirement> refused = Set.of();

    private Backing(Optional<String> url) {
        this.url = url;
    }

    /** A server at that address. */
    public static Backing at(String url) {
        return new Backing(Optional.of(url));
    }

    /** The requirements about bad input that, by its documents, the SDK keeps by itself. */
    public Set<Requirement> refused() {
        return refused;
    }

    void tell(ObjectNode params) {
        url.ifPresent(address -> params.putObject("backend").put("url", address));
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
