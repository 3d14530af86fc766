package dev.ringspec.conformance.http.client;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Place;
import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.Reply.Refused;
import dev.ringspec.model.call.Call;
import java.util.ArrayList;
import java.util.List;
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
            return definite(command, exchange, answer).orElseGet(() -> unknown(command, answer));
        } catch (Unreadable e) {
            remarks.add(command.method() + " was answered with " + answer + " and " + e.getMessage());
            return new Reply.Indefinite();
        }
    }

    private Optional<Reply> definite(Command command, Exchange exchange, Answer answer) {
        boolean success = exchange.isSuccess(answer.status());
        if (!success && !binding.refusal().statuses().contains(answer.status())) {
            return Optional.empty();
        }
        JsonNode body = answer.json();
        if (binding.refusal().fits(answer.status(), body)) {
            return Optional.of(refused(binding.refusal().read(body)));
        }
        return success ? Optional.of(success(command, exchange, body)) : Optional.empty();
    }

    private Reply success(Command command, Exchange exchange, JsonNode body) {
        if (!(command instanceof GetActiveCall)) {
            noteAbsence(command, "call", exchange.call(), body);
        }
        noteAbsence(command, "token", exchange.token(), body);
        return new Reply.Success(call(exchange, body), token(exchange, body));
    }

    /** The oracle sees only that something is missing; whoever wrote the binding wants to know where it was looked for. */
    private void noteAbsence(Command command, String what, Optional<JsonPointer> at, JsonNode body) {
        at.filter(pointer -> new Place(pointer).read(body).isEmpty())
                .ifPresent(pointer -> remarks.add("nothing stood at " + pointer + " (commands." + binding.key(command)
                        + ".answer." + what + "); the answer has: " + hide(keys(body))));
    }

    private static String keys(JsonNode body) {
        List<String> keys = new ArrayList<>();
        body.fieldNames().forEachRemaining(keys::add);
        return keys.isEmpty() ? "no fields" : String.join(", ", keys);
    }

    private Reply refused(Refused refused) {
        return new Refused(hide(refused.code()), hide(refused.message()));
    }

    private Reply unknown(Command command, Answer answer) {
        String words = "was answered with " + answer + ", which is " + strange(answer) + " of the binding";
        remarks.add(command.method() + " " + words);
        return answer.status() >= SERVER_ERROR ? new Reply.Indefinite() : new Reply.NotOffered(words);
    }

    private String strange(Answer answer) {
        return binding.refusal().statuses().contains(answer.status())
                ? "in `refusal.statuses`, but without what stands in `refusal.present`"
                : "neither in `success` nor in `refusal.statuses`";
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
