package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringspec.conformance.http.binding.Account;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.EventSource;
import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Secret;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.conformance.trace.WorldJson;
import dev.ringspec.model.call.World;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.subject.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Opens and closes worlds, and logs devices in. */
final class Reception {
    /** The world of an API that has only one. */
    static final String THE_ONLY_ONE = "world";

    private static final int DEVICES_OF_A_USER = 4;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int BAD = 400;

    private final Binding binding;
    private final Subject subject;
    private final Apps apps;
    private final Refusals refusals;
    private final WebHooks hooks;
    private final Function<String, Onlooker> onlookers;

    /**
     * A reception without guests.
     *
     * @param onlookers who watches the world of that name
     */
    Reception(Binding binding, Subject subject, Apps apps, Function<String, Onlooker> onlookers) {
        this.binding = binding;
        this.subject = subject;
        this.apps = apps;
        this.refusals = new Refusals(binding);
        this.hooks = new WebHooks(binding.events());
        this.onlookers = onlookers;
        if (binding.opening().isEmpty()) {
            openTheOnlyOne();
        }
    }

    /** The answer, if the request is one for the reception. */
    Optional<Answer> answer(Message message) {
        return first(binding.opening(), message, this::open)
                .or(() -> first(binding.closing(), message, this::close))
                .or(() -> first(binding.login().stream().toList(), message, this::login));
    }

    private interface Deed {
        Answer with(Exchange exchange, Values values);
    }

    private static Optional<Answer> first(Iterable<Exchange> exchanges, Message message, Deed deed) {
        for (Exchange exchange : exchanges) {
            Optional<Values> values = exchange.request().match(message);
            if (values.isPresent()) {
                return values.map(v -> deed.with(exchange, v));
            }
        }
        return Optional.empty();
    }

    private Answer open(Exchange exchange, Values values) {
        boolean standing = values.text("clock").filter("standing"::equals).isPresent();
        try {
            World world = world(name(values), values.get("users"), values.get("groups"));
            App app = app(world, standing);
            values.text("kit").ifPresent(app::callBackAt);
            boolean opened = apps.open(app);
            return opened
                    ? Answer.of(exchange.status(), Json.object())
                    : refusals.answer(CONFLICT, "ERR_APP_EXISTS", "It is open already.");
        } catch (Malformed e) {
            return refusals.answer(BAD, "ERR_BAD_REQUEST", e.problem());
        }
    }

    private Answer close(Exchange exchange, Values values) {
        return apps.close(name(values))
                ? Answer.of(exchange.status(), Json.object())
                : refusals.answer(NOT_FOUND, "ERR_APP_NOT_FOUND", "It is not open.");
    }

    private Answer login(Exchange exchange, Values values) {
        Optional<App> app = apps.named(name(values));
        String uid = values.text("uid").orElse("");
        if (app.filter(a -> a.hasUser(uid)).isEmpty()) {
            return refusals.answer(NOT_FOUND, "ERR_UID_NOT_FOUND", "There is no such user.");
        }
        String device = values.text("device").orElse(uid);
        values.text("kit").ifPresent(app.get()::callBackAt);
        return app.get()
                .login(uid, device)
                .map(berth -> admitted(exchange, admitted(new Apps.Guest(app.get(), berth))))
                .orElseGet(() -> refusals.answer(CONFLICT, "ERR_TOO_MANY_DEVICES", "No place is left for the device."));
    }

    private String admitted(Apps.Guest guest) {
        if (binding.events().from() == EventSource.WEBHOOK) {
            guest.app().callback().ifPresent(address -> hooks.tell(address, guest.app(), guest.berth()));
        }
        return apps.admit(guest);
    }

    private static Answer admitted(Exchange exchange, String token) {
        ObjectNode body = Json.object();
        exchange.token().ifPresent(at -> new Place(at).write(body, TextNode.valueOf(token)));
        return Answer.of(exchange.status(), body);
    }

    /** Users that a server has already are logged in already. */
    private void openTheOnlyOne() {
        ArrayNode users = Json.object().putArray("users");
        binding.accounts().values().forEach(a -> users.addObject().put("uid", uid(a)));
        App app = app(world(THE_ONLY_ONE, Optional.of(users), Optional.empty()), false);
        apps.open(app);
        for (Map.Entry<String, Account> each : binding.accounts().entrySet()) {
            Optional<String> token = each.getValue().token().map(Secret::reveal);
            token.ifPresent(t -> app.login(uid(each.getValue()), each.getKey() + "-1")
                    .ifPresent(berth -> apps.admit(new Apps.Guest(app, berth), t)));
        }
    }

    private App app(World world, boolean standing) {
        return new App(subject, world, standing, new Dialogue(binding), () -> onlookers.apply(world.name()));
    }

    private static String uid(Account account) {
        return account.uid().reveal();
    }

    private static String name(Values values) {
        return values.text("world").orElse(THE_ONLY_ONE);
    }

    private static World world(String name, Optional<JsonNode> users, Optional<JsonNode> groups) {
        ObjectNode json = Json.object().put("world", name);
        json.set("users", users.orElseGet(json::arrayNode));
        groups.ifPresent(all -> json.set("groups", all));
        ArrayNode devices = json.putArray("devices");
        int places = Math.min(
                DEVICES_OF_A_USER, Cast.MOST / Math.max(1, json.path("users").size()));
        for (JsonNode user : json.path("users")) {
            String uid = user.path("uid").asText();
            for (int i = 1; i <= places; i++) {
                devices.addObject().put("device", uid + "#" + i).put("uid", uid);
            }
        }
        return WorldJson.read(new Fields(json, ""));
    }
}
