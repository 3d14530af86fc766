package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.http.binding.CallShape.Part;
import dev.ringspec.conformance.trace.CapabilitiesJson;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a binding of JSON that is of the schema. */
final class BindingReader {
    private static final String ID_FIELD = "id-field";
    private static final String EVENT_FIELD = "event-field";

    private final JsonNode json;
    private final Requests requests;
    private final Secrets secrets;
    private final Map<String, Template> headers;

    BindingReader(JsonNode json, Requests requests, Secrets secrets) {
        this.json = json;
        this.requests = requests;
        this.secrets = secrets;
        this.headers = requests.headers("/headers", Placeholders.LOGGED_IN);
    }

    Binding binding() {
        return new Binding(
                json.path("name").asText(),
                json.path("dialect").asText("canonical"),
                capabilities(json),
                accounts(),
                exchanges("/world/open"),
                exchanges("/world/close"),
                has("/login") ? Optional.of(requests.exchange("/login", Placeholders.LOGIN)) : Optional.empty(),
                clock(),
                commands(),
                call(),
                refusal(),
                events(),
                secrets);
    }

    /** Listeners are the kit's own business on this side of the wire, so several of them are nobody's merit. */
    static Capabilities capabilities(JsonNode json) {
        ObjectNode declared = json.path("capabilities") instanceof ObjectNode object ? object : Json.object();
        return CapabilitiesJson.read(new Fields(declared, "capabilities.")).without(Capability.LISTENER_IDS);
    }

    private Map<String, Account> accounts() {
        Map<String, Account> accounts = new LinkedHashMap<>();
        json.path("users").properties().forEach(e -> {
            String pointer = "/users/" + YamlText.escaped(e.getKey());
            Optional<Secret> token = has(pointer + "/token")
                    ? Optional.of(secrets.add(requests.secret(pointer + "/token")))
                    : Optional.empty();
            accounts.put(e.getKey(), new Account(requests.secret(pointer + "/uid"), token));
        });
        return accounts;
    }

    private List<Exchange> exchanges(String pointer) {
        List<Exchange> all = new ArrayList<>();
        for (int i = 0; i < json.at(pointer).size(); i++) {
            all.add(requests.exchange(pointer + "/" + i, Placeholders.WORLD));
        }
        return all;
    }

    private Optional<ClockShape> clock() {
        return has("/clock")
                ? Optional.of(new ClockShape(
                        requests.exchange("/clock", Placeholders.CLOCK),
                        json.at("/clock/marker/event").asText(),
                        place("/clock/marker/number").orElseThrow()))
                : Optional.empty();
    }

    private Map<String, Exchange> commands() {
        Map<String, Exchange> all = new LinkedHashMap<>();
        json.path("commands")
                .fieldNames()
                .forEachRemaining(name -> all.put(
                        name,
                        requests.exchange("/commands/" + name, Placeholders.ofCommand(name))
                                .under(headers)));
        return all;
    }

    private CallShape call() {
        Map<CallPart, Part> parts = new EnumMap<>(CallPart.class);
        json.path("call")
                .properties()
                .forEach(e -> CallPart.of(e.getKey()).ifPresent(part -> parts.put(part, part(e.getValue()))));
        return new CallShape(parts);
    }

    private static Part part(JsonNode at) {
        if (at.isTextual()) {
            return new Part(Place.of(at.asText()), Optional.empty(), Words.SAME, TimeForm.SECONDS);
        }
        Map<String, String> words = new LinkedHashMap<>();
        at.path("words")
                .properties()
                .forEach(e -> words.put(e.getKey(), e.getValue().asText()));
        return new Part(
                Place.of(at.path("at").asText()),
                at.has("group") ? Optional.of(Place.of(at.path("group").asText())) : Optional.empty(),
                new Words(words),
                TimeForm.of(at.path("unit").asText()).orElse(TimeForm.SECONDS));
    }

    private RefusalShape refusal() {
        return new RefusalShape(
                Requests.statuses(json.at("/refusal/statuses")),
                place("/refusal/present"),
                place("/refusal/code"),
                place("/refusal/message"));
    }

    private EventShape events() {
        String name = json.at("/events/name").asText();
        String id = json.at("/events/id").asText();
        Map<String, String> names = new LinkedHashMap<>();
        json.at("/events/names")
                .properties()
                .forEach(e -> names.put(e.getKey(), e.getValue().asText()));
        return new EventShape(
                EventSource.of(json.at("/events/from").asText()).orElseThrow(),
                requests.request("/events", Placeholders.EVENTS).under(headers),
                requests.body("/events/hello", Placeholders.EVENTS),
                place("/events/list").orElse(Place.of("")),
                name.equals(EVENT_FIELD) ? Optional.empty() : Optional.of(Place.of(name)),
                !id.isEmpty(),
                id.isEmpty() || id.equals(ID_FIELD) ? Optional.empty() : Optional.of(Place.of(id)),
                place("/events/device"),
                place("/events/user"),
                place("/events/call").orElseThrow(),
                place("/events/sessionId"),
                place("/events/uid"),
                new Words(names));
    }

    private Optional<Place> place(String pointer) {
        return has(pointer) ? Optional.of(Place.of(json.at(pointer).asText())) : Optional.empty();
    }

    private boolean has(String pointer) {
        return !json.at(pointer).isMissingNode();
    }
}
