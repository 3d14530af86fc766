package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Dialect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the parts of a binding go together; what a schema cannot say. */
final class SenseCheck {
    private static final Map<Capability, List<String>> COMMANDS = Map.of(
            Capability.ACTIVE_CALL, List.of("getActiveCall", "clearActiveCall"),
            Capability.SESSIONS, List.of("generateToken", "startSession", "endSession"));

    /** Documented values have words; a name of somebody, or of a session, is whatever it is. */
    private static final Map<CallPart, List<String>> WORDS = Map.of(
            CallPart.CALL_STATUS,
                    Arrays.stream(StatusWord.values()).map(StatusWord::text).toList(),
            CallPart.CALL_TYPE, List.of("audio", "video"),
            CallPart.RECEIVER_TYPE, List.of("user", "group"));

    private final JsonNode json;
    private final Binding binding;
    private final FaultList faults;

    SenseCheck(JsonNode json, Binding binding, FaultList faults) {
        this.json = json;
        this.binding = binding;
        this.faults = faults;
    }

    void check() {
        checkDialect();
        checkWords();
        checkCapabilities();
        checkClock();
        binding.commands().forEach(this::checkCommand);
        checkDistinct();
        checkLogin();
        checkEvents();
    }

    private void checkDialect() {
        List<String> known = Arrays.stream(Dialect.values()).map(Dialect::label).toList();
        if (Dialect.of(binding.dialect()).isEmpty()) {
            faults.add("/dialect", "unknown dialect \"" + binding.dialect() + "\"", known(known));
        }
    }

    /** A word on the wrong side, or with a slip of the pen, would translate nothing. */
    private void checkWords() {
        WORDS.forEach((part, known) -> binding.call().words(part).toWire().keySet().stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> faults.add(
                        "/call/" + part.label() + "/words/" + YamlText.escaped(word),
                        "unknown word \"" + word + "\"",
                        known(known) + " Left stands the kit's word, right yours.")));
    }

    private static String known(List<String> words) {
        return "Known here: " + String.join(", ", words) + ".";
    }

    private void checkCapabilities() {
        COMMANDS.forEach((capability, names) -> names.stream()
                .filter(name -> declares(capability) && !binding.commands().containsKey(name))
                .forEach(name -> faults.add(
                        "/capabilities/" + capability.label(),
                        capability.label() + " is declared, and there is no command " + name,
                        "Add " + name + " to commands, or declare " + capability.label() + ": false.")));
        needs(Capability.CUSTOM_TIMEOUT, commandHas("initiateCall", "timeout"), "put \"{timeout}\" into initiateCall");
        needs(
                Capability.GROUPS,
                commandHas("initiateCall", "receiverType"),
                "put \"{receiverType}\" into initiateCall");
        needs(Capability.GROUPS, has(binding.opening(), "groups"), "put \"{groups}\" into a request of world.open");
        needs(Capability.SESSIONS, has("/events/sessionId"), "say in events.sessionId where the session id stands");
        boolean times = has("/call/initiatedAt") && has("/call/joinedAt");
        needs(Capability.TIMES, times, "say in call where initiatedAt and joinedAt stand");
        needs(Capability.NETWORK, binding.events().from() != EventSource.WEBHOOK, "take the events from a stream");
    }

    private void checkClock() {
        needs(Capability.VIRTUAL_TIME, binding.clock().isPresent(), "add clock");
        if (binding.clock().isPresent() && !declares(Capability.VIRTUAL_TIME)) {
            faults.add(
                    "/clock",
                    "clock is described, and virtualTime is not declared",
                    "Declare virtualTime: true in capabilities, or leave clock out.");
        }
    }

    private void checkCommand(String name, Exchange exchange) {
        String pointer = "/commands/" + name;
        Set<String> used = used(exchange);
        boolean statusElsewhere = binding.commands().containsKey("cancelCall");
        Placeholders.neededBy(name).stream()
                .filter(needed -> !used.contains(needed) && !(needed.equals("status") && statusElsewhere))
                .forEach(needed -> faults.add(
                        pointer + "/request",
                        "nothing in " + name + " says {" + needed + "}",
                        "Put {" + needed + "} where the API wants it: into the path, the query or the body."));
        boolean anyBody = binding.refusal().present().isPresent();
        exchange.success().stream()
                .filter(status -> !anyBody && binding.refusal().statuses().contains(status))
                .forEach(status -> faults.add(
                        pointer + "/success",
                        "status " + status + " is a success here and a refusal in refusal.statuses",
                        "Take it out of one of the two, or say in refusal.present what only a refusal has."));
        if (name.equals("generateToken") && exchange.token().isEmpty()) {
            faults.add(pointer, "generateToken does not say where the token stands", "Add answer: {token: /token}.");
        }
        if (Set.of("initiateCall", "getActiveCall").contains(name)
                && exchange.call().isEmpty()) {
            faults.add(pointer, name + " does not say where the call stands", "Add answer: {call: /call}.");
        }
    }

    /** A server could not tell two commands with one request apart. */
    private void checkDistinct() {
        Map<String, String> seen = new LinkedHashMap<>();
        json.path("commands").properties().forEach(e -> {
            JsonNode at = e.getValue();
            String looks = at.path("request").asText().replaceAll("\\{[^{}]*}", "{}") + at.path("body");
            String before = seen.putIfAbsent(looks, e.getKey());
            if (before != null) {
                faults.add(
                        "/commands/" + e.getKey() + "/request",
                        "the same request as " + before,
                        "Say what tells the two apart: another path, or a word in the body.");
            }
        });
    }

    private void checkLogin() {
        boolean tokens = binding.login().isPresent()
                || (!binding.accounts().isEmpty()
                        && binding.accounts().values().stream()
                                .allMatch(a -> a.token().isPresent()));
        boolean used = Stream.concat(
                        binding.commands().values().stream().map(Exchange::request),
                        Stream.of(binding.events().request()))
                .flatMap(Request::templates)
                .anyMatch(t -> t.names().contains("token"));
        if (used && !tokens) {
            faults.add(
                    "/headers",
                    "nothing gives a {token}",
                    "Add login, whose answer has the token, or a token to each of users.");
        }
    }

    private void checkEvents() {
        EventShape events = binding.events();
        boolean fields =
                events.name().isEmpty() || (events.hasId() && events.id().isEmpty());
        if (events.from() != EventSource.SERVER_SENT_EVENTS && fields) {
            faults.add(
                    "/events/name",
                    "event-field and id-field are those of server-sent events",
                    "Write a JSON Pointer, such as /type.");
        }
        if (events.from() == EventSource.WEBHOOK) {
            checkWebhook();
        }
    }

    private void checkWebhook() {
        if (!has("/events/device") && !has("/events/user")) {
            faults.add("/events", "nothing says whom an event is for", "Add device or user: a JSON Pointer.");
        }
        boolean told =
                has(binding.opening(), "kit") || has(binding.login().stream().toList(), "kit");
        if (!told) {
            faults.add(
                    "/events/from",
                    "nothing tells the server the address of the kit",
                    "Put \"{kit}\" into a request of world.open, or into login.");
        }
        if (!binding.events().request().method().equals("POST")) {
            faults.add("/events/request", "a webhook is called by POST", "Write POST and the path to listen on.");
        }
    }

    private void needs(Capability capability, boolean met, String remedy) {
        if (declares(capability) && !met) {
            boolean written = has("/capabilities/" + capability.label());
            faults.add(
                    "/capabilities/" + capability.label(),
                    capability.label() + " is declared" + (written ? "" : " (as it is by itself)")
                            + ", and the binding does not say how",
                    "Either " + remedy + ", or declare " + capability.label() + ": false in capabilities.");
        }
    }

    private boolean declares(Capability capability) {
        return binding.capabilities().has(capability);
    }

    private boolean has(String pointer) {
        return !json.at(pointer).isMissingNode();
    }

    private boolean commandHas(String name, String placeholder) {
        Exchange exchange = binding.commands().get(name);
        return exchange != null && used(exchange).contains(placeholder);
    }

    private static boolean has(List<Exchange> exchanges, String placeholder) {
        return exchanges.stream().anyMatch(e -> used(e).contains(placeholder));
    }

    private static Set<String> used(Exchange exchange) {
        return exchange.request().templates().flatMap(t -> t.names().stream()).collect(Collectors.toSet());
    }
}
