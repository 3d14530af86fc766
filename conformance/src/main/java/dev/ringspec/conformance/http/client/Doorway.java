package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.http.binding.Account;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Request;
import dev.ringspec.conformance.http.binding.Secret;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.WorldJson;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.SubjectFailure;
import java.net.http.WebSocketHandshakeException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How a world is entered and left: the requests that open and close it, and the login of each device. */
final class Doorway {
    private static final String STANDING = "standing";
    private static final String WALL = "wall";
    private static final long SETTLE_MILLIS = 300;
    private static final long LONGEST_SECONDS = 30;
    private static final int MOST_QUOTED = 200;

    private final Wire wire;

    Doorway(Wire wire) {
        this.wire = wire;
    }

    /** Opens a world under a name of its own; gives what its requests need to know. */
    Values enter(World world, String name) {
        Values values = values(world, name);
        binding().opening().forEach(exchange -> ask("opened the world", exchange, values));
        return values;
    }

    /** Waits until every command is answered. */
    void finish(Collection<Connection> devices) {
        devices.forEach(device -> await("answered the last commands", device.answered()));
    }

    /** Whether worlds share accounts, so that nothing of one may be left to the next. */
    boolean isShared() {
        return !binding().accounts().isEmpty();
    }

    void leave(Values world, Collection<Connection> devices) {
        devices.forEach(Connection::leave);
        binding().closing().forEach(exchange -> ask("closed the world", exchange, world));
    }

    /** Decides every call that is open; nobody hears of it any more. */
    void tidy(Collection<Connection> devices, Ledger ledger) {
        for (Command decision : ledger.decisions()) {
            devices.forEach(device -> await("answered the last commands", device.give(decision)));
        }
        try {
            TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the requests of a device need to know; it is logged in. */
    Values logIn(Values world, World people, Device device) {
        Account account = binding().accounts().get(device.uid());
        String uid = account == null ? device.uid() : account.uid().reveal();
        Values who = world.with("uid", uid).with("name", name(people, device)).with("device", device.id());
        if (account != null && account.token().isPresent()) {
            return who.with("token", account.token().get().reveal());
        }
        return binding()
                .login()
                .map(login -> who.with("token", token(login, who)))
                .orElse(who);
    }

    private String token(Exchange login, Values who) {
        Answer answer = ask("logged a device in", login, who);
        String token = login.token()
                .flatMap(at -> new Place(at).readText(answer.json()))
                .orElseThrow(() -> wire.failure(
                        "The answer to the login has no token where the binding says",
                        "correct login.answer.token in the binding, or the server"));
        return binding().secrets().add(new Secret(token)).reveal();
    }

    /** Sends a request that has to succeed. An answer that may hold a token nobody knows yet is not quoted. */
    private Answer ask(String deed, Exchange exchange, Values values) {
        Request request = exchange.request();
        Answer answer = await(deed + " (" + request + ")", wire.exchanges().send(request.render(values)));
        if (!exchange.isSuccess(answer.status())) {
            String said = exchange.token().isEmpty() || answer.isError() ? said(answer) : "";
            throw wire.failure(
                    "The server has not " + deed + ": " + request + " was answered with " + answer + said,
                    "see whether the request in the binding is what the server wants, and whether success names the"
                            + " right status");
        }
        return answer;
    }

    /** What is secret is hidden before the rest is cut off: half a secret could not be found any more. */
    private String said(Answer answer) {
        try {
            String text = binding().secrets().hide(answer.json().toString());
            return text.isEmpty() ? "" : " " + text.substring(0, Math.min(MOST_QUOTED, text.length()));
        } catch (Unreadable e) {
            return "";
        }
    }

    <T> T await(String deed, CompletableFuture<T> future) {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw wire.failure("The kit was interrupted", "run it again");
        } catch (ExecutionException | TimeoutException e) {
            throw failed("The server at " + wire.server() + " has not " + deed, e.getCause());
        }
    }

    /** Only the stream of events is opened so; a server that answers with a status runs. */
    private SubjectFailure failed(String problem, @Nullable Throwable cause) {
        Optional<String> status = status(cause);
        return status.isPresent()
                ? wire.failure(
                        problem + ": " + status.get(),
                        "see whether events.request of the binding is what the server wants")
                : wire.failure(problem, "see whether it runs, and whether --server names its address");
    }

    private static Optional<String> status(@Nullable Throwable cause) {
        if (cause instanceof WebSocketHandshakeException refused) {
            return Optional.of("HTTP " + refused.getResponse().statusCode());
        }
        return cause instanceof Unopened unopened ? Optional.ofNullable(unopened.getMessage()) : Optional.empty();
    }

    private Values values(World world, String name) {
        ObjectNode json = WorldJson.write(Json.object(), world);
        ((ArrayNode) json.path("users")).elements().forEachRemaining(user -> named((ObjectNode) user));
        return Values.NONE
                .with("world", name)
                .with("users", json.path("users"))
                .with("groups", json.path("groups"))
                .with("devices", json.path("devices"))
                .with("clock", binding().capabilities().has(Capability.VIRTUAL_TIME) ? STANDING : WALL)
                .with("kit", wire.hooks().address(name).orElse(null));
    }

    private void named(ObjectNode user) {
        Account account = binding().accounts().get(user.path("uid").asText());
        if (account != null) {
            user.put("uid", account.uid().reveal());
        }
    }

    private static String name(World people, Device device) {
        return people.users().stream()
                .filter(u -> u.uid().equals(device.uid()))
                .map(User::name)
                .findFirst()
                .orElse(device.uid());
    }

    private Binding binding() {
        return wire.binding();
    }
}
