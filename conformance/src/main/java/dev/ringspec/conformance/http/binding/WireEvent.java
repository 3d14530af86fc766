package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An event as it goes over the wire.
 *
 * @param name the event field of server-sent events, where there is one
 * @param id the id field of server-sent events, where there is one
 * @param data what it carries
 */
public record WireEvent(Optional<String> name, Optional<String> id, JsonNode data) {}
