package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.Binding.Recognized;
import dev.ringspec.conformance.http.binding.ClockShape;
import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Wire.AnswerFault;
import java.util.Map;
import java.util.Optional;

/** Finds out what a request asks for, has it done, and answers. */
final class Desk {
    private static final int UNAUTHORIZED = 401;
    private static final int BAD = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final double LONGEST = 1e9;

    private final Binding binding;
    private final Apps apps;
    private final Reception reception;
    private final Refusals refusals;

    Desk(Binding binding, Apps apps, Reception reception) {
        this.binding = binding;
        this.apps = apps;
        this.reception = reception;
        this.refusals = new Refusals(binding);
    }

    /**
     * The answer.
     *
     * @param garbled whether there was a body that is no JSON object: it may be that alone which makes it unknown
     */
    Answer answer(Message message, boolean garbled) {
        return reception
                .answer(message)
                .or(() -> clock(message))
                .or(() -> recognized(message).map(this::command))
                .orElseGet(() -> garbled
                        ? refusals.answer(BAD, "ERR_BAD_REQUEST", "The body is not a JSON object.")
                        : refusals.answer(NOT_FOUND, "ERR_NO_SUCH_REQUEST", "The binding has no such request."));
    }

    /** The values of a request for events; empty if it asks for something else. */
    Optional<Values> events(Message message) {
        return binding.events().request().match(message);
    }

    Optional<Apps.Guest> guest(Values values) {
        return values.text("token").flatMap(apps::guest);
    }

    private Optional<Answer> clock(Message message) {
        return binding.clock()
                .flatMap(clock -> clock.move().request().match(message).map(values -> moved(clock, values)));
    }

    private Answer moved(ClockShape clock, Values values) {
        Optional<App> app = apps.named(values.text("world").orElse(""));
        double seconds = values.get("seconds").map(JsonNode::asDouble).orElse(-1.0);
        if (app.isEmpty()) {
            return refusals.answer(NOT_FOUND, "ERR_APP_NOT_FOUND", "It is not open.");
        }
        if (!app.get().isStanding()) {
            return refusals.answer(CONFLICT, "ERR_CLOCK_RUNS", "This clock runs by itself.");
        }
        if (seconds < 0 || seconds > LONGEST) {
            return refusals.answer(BAD, "ERR_BAD_REQUEST", "Expected seconds, 0 or more.");
        }
        ObjectNode body = Json.object();
        clock.number().write(body, body.numberNode(app.get().move(Json.micros(seconds))));
        return Answer.of(clock.move().status(), body);
    }

    /** A command whose headers are not those of the binding is one of somebody who is not logged in. */
    private Optional<Recognized> recognized(Message message) {
        Message bare = new Message(message.method(), message.address(), Map.of(), message.body());
        return binding.recognize(message).or(() -> binding.recognize(bare));
    }

    private Answer command(Recognized request) {
        Optional<Apps.Guest> guest = guest(request.values());
        if (guest.isEmpty()) {
            return Answer.of(
                    UNAUTHORIZED,
                    binding.refusal().write(new Reply.Refused("ERR_NOT_LOGGED_IN", "Nobody has this token.")));
        }
        try {
            Command command = binding.values().command(request.method(), request.values());
            return command(guest.get(), command, request.exchange());
        } catch (Malformed e) {
            return refusals.answer(BAD, "ERR_BAD_REQUEST", e.problem());
        }
    }

    private Answer command(Apps.Guest guest, Command command, Exchange exchange) {
        String device = guest.berth().device().orElseThrow();
        Onlooker onlooker = guest.app().onlooker();
        Optional<AnswerFault> fault = onlooker.ofAnswer(device, command);
        boolean effective = fault.map(AnswerFault::isEffective).orElse(true);
        Reply reply = effective ? guest.app().give(guest.berth(), command) : new Reply.Indefinite();
        onlooker.asked(device, command, reply);
        return answer(exchange, reply).under(fault);
    }

    private Answer answer(Exchange exchange, Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return refusals.answer(refused);
        }
        ObjectNode body = Json.object();
        if (reply instanceof Reply.Success success) {
            exchange.call().ifPresent(at -> new Place(at).write(body, call(Optional.ofNullable(success.call()))));
            Optional.ofNullable(success.token())
                    .ifPresent(token ->
                            exchange.token().ifPresent(at -> new Place(at).write(body, TextNode.valueOf(token))));
        }
        return Answer.of(exchange.status(), body);
    }

    private JsonNode call(Optional<Call> call) {
        return call.<JsonNode>map(binding.call()::write).orElse(NullNode.getInstance());
    }
}
