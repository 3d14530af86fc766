package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.Reply.Refused;
import dev.ringspec.model.call.Call;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says. One that the binding does not know is indefinite if the server is at fault by its own word (5xx) or
 * cannot be read; any other is an answer that the API does not have, as if the method were not offered.
 */
final class Replies {
    private static final int SERVER_ERROR = 500;

    private final Binding binding;
    private final Interpreter interpreter;
    private final Remarks remarks;

    Replies(Binding binding, Interpreter interpreter, Remarks remarks) {
        this.binding = binding;
        this.interpreter = interpreter;
        this.remarks = remarks;
    }

    Reply reply(Command command, Exchange exchange, @Nullable Answer answer) {
        if (answer == null) {
            remarks.add(command.method() + " was not answered within " + Exchanges.PATIENCE.toSeconds() + " s, or the"
                    + " connection broke");
            return new Reply.Indefinite();
        }
        try {
            return definite(exchange, answer).orElseGet(() -> unknown(command, answer));
        } catch (Unreadable e) {
            remarks.add(command.method() + " was answered with " + answer + " and " + e.getMessage());
            return new Reply.Indefinite();
        }
    }

    private Optional<Reply> definite(Exchange exchange, Answer answer) {
        boolean success = exchange.isSuccess(answer.status());
        if (!success && !binding.refusal().statuses().contains(answer.status())) {
            return Optional.empty();
        }
        JsonNode body = answer.json();
        if (binding.refusal().fits(answer.status(), body)) {
            return Optional.of(refused(binding.refusal().read(body)));
        }
        return success ? Optional.of(new Reply.Success(call(exchange, body), token(exchange, body))) : Optional.empty();
    }

    private Reply refused(Refused refused) {
        return new Refused(hide(refused.code()), hide(refused.message()));
    }

    private Reply unknown(Command command, Answer answer) {
        remarks.add(command.method() + " was answered with " + answer
                + ", which the binding has neither for a success nor for a refusal");
        return answer.status() >= SERVER_ERROR ? new Reply.Indefinite() : new Reply.NotOffered();
    }

    private @Nullable Call call(Exchange exchange, JsonNode body) {
        return exchange.call()
                .flatMap(at -> new Place(at).read(body))
                .map(json -> interpreter.call(binding.call().read(json)))
                .orElse(null);
    }

    private @Nullable String token(Exchange exchange, JsonNode body) {
        return exchange.token()
                .flatMap(at -> new Place(at).readText(body))
                .map(binding.secrets()::hide)
                .orElse(null);
    }

    private @Nullable String hide(@Nullable String text) {
        return text == null ? null : binding.secrets().hide(text);
    }
}
