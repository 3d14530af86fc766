package dev.ringspec.conformance.http.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.SessionEventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI and AsyncAPI documents say what the neutral binding says. */
final class WireDocumentsTest {
    private static final Path FOLDER = Path.of("docs", "wire");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Binding NEUTRAL =
            BindingFile.named(BindingFile.NEUTRAL).read(name -> null);

    private final JsonNode requests = document("openapi.yaml");
    private final JsonNode events = document("asyncapi.yaml");

    @Test
    void everyRequestOfTheBindingIsDocumentedAndNoOther() {
        assertThat(documented().keySet()).isEqualTo(bound().keySet());
    }

    @Test
    void whatIsASuccessIsTheOneThatIsDocumented() {
        Map<String, JsonNode> documented = documented();
        bound().forEach((request, exchange) -> assertThat(
                        successes(java.util.Objects.requireNonNull(documented.get(request))))
                .as(request)
                .containsExactly(exchange.status()));
    }

    @Test
    void whatIsARefusalIsARefusalInTheDocument() {
        Set<Integer> refusals = new TreeSet<>();
        documented()
                .values()
                .forEach(operation -> operation.path("responses").properties().stream()
                        .filter(e -> e.getValue().path("$ref").asText().endsWith("/Refused"))
                        .forEach(e -> refusals.add(Integer.valueOf(e.getKey()))));

        assertThat(refusals).isEqualTo(Set.copyOf(NEUTRAL.refusal().statuses()));
    }

    @Test
    void everyEventIsDocumentedAndNoOther() {
        Set<String> names = new TreeSet<>(Set.of(NEUTRAL.clock().orElseThrow().event()));
        Stream.of(EventKind.values()).map(EventKind::callback).forEach(names::add);
        Stream.of(SessionEventKind.values()).map(SessionEventKind::callback).forEach(names::add);

        assertThat(keys(events.at("/channels/events/messages"))).isEqualTo(names);
        assertThat(keys(events.at("/components/messages"))).isEqualTo(names);
        assertThat("GET " + events.at("/channels/events/address").asText())
                .isEqualTo(NEUTRAL.events().request().toString());
    }

    @Test
    void thePartsOfACallAreWhereTheBindingHasThem() {
        Set<String> places = new TreeSet<>();
        NEUTRAL.call()
                .parts()
                .values()
                .forEach(part -> places.add(part.place().at().toString().substring(1)));

        assertThat(keys(requests.at("/components/schemas/Call/properties"))).isEqualTo(places);
    }

    @Test
    void whatIsReferredToIsThere() {
        assertThat(references(requests))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(found(requests, r)).isTrue());
        assertThat(references(events))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(found(events, r)).isTrue());
    }

    private boolean found(JsonNode document, String reference) {
        String[] parts = reference.split("#", 2);
        return !(parts[0].isEmpty() ? document : requests).at(parts[1]).isMissingNode();
    }

    private static List<String> references(JsonNode document) {
        return document.findValuesAsText("$ref");
    }

    /** The requests of the binding as a document writes them. */
    private static Map<String, Exchange> bound() {
        List<Exchange> all = new ArrayList<>(NEUTRAL.opening());
        all.addAll(NEUTRAL.closing());
        NEUTRAL.login().ifPresent(all::add);
        NEUTRAL.clock().ifPresent(clock -> all.add(clock.move()));
        all.addAll(NEUTRAL.commands().values());
        all.add(new Exchange(
                NEUTRAL.events().request(), List.of(200), java.util.Optional.empty(), java.util.Optional.empty()));
        Map<String, Exchange> named = new TreeMap<>();
        all.forEach(e -> named.put(e.request().toString().replace("{world}", "{app}"), e));
        return named;
    }

    private Map<String, JsonNode> documented() {
        Map<String, JsonNode> all = new TreeMap<>();
        requests.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(e -> METHODS.contains(e.getKey()))
                        .forEach(
                                e -> all.put(e.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), e.getValue())));
        return all;
    }

    private static List<Integer> successes(JsonNode operation) {
        return keys(operation.path("responses")).stream()
                .map(Integer::valueOf)
                .filter(status -> status < 300)
                .toList();
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode document(String name) {
        try {
            return new YamlText(Files.readString(FOLDER.resolve(name))).json();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
