package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.EventShape;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.model.subject.SubjectFailure;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A server, how it is spoken to, and what was strange about it.
 *
 * @param server its address
 * @param binding how it is spoken to
 * @param exchanges sends requests
 * @param hooks where webhooks come in
 * @param remarks what did not fit
 */
record Wire(URI server, Binding binding, Exchanges exchanges, Hooks hooks, Remarks remarks) {
    /** The stream of a device, behind the last event that it has seen; done when it is open. */
    CompletableFuture<Stream> stream(Values who, Optional<String> last, Receiver receiver) {
        EventShape shape = binding.events();
        Message message = message(who, last);
        return switch (shape.from()) {
            case SERVER_SENT_EVENTS -> SentEvents.open(exchanges, message, last, receiver);
            case WEBSOCKET ->
                SocketEvents.open(
                        exchanges,
                        message,
                        shape.hello().flatMap(h -> h.render(who)).map(Object::toString),
                        receiver);
            case LONG_POLL ->
                CompletableFuture.completedFuture(
                        new LongPoll(exchanges, shape, id -> message(who, id), last, receiver).begin());
            case WEBHOOK -> CompletableFuture.completedFuture(hooks.listen(who, receiver));
        };
    }

    private Message message(Values who, Optional<String> last) {
        return binding.events().request().render(who.with("lastEventId", last.orElse(null)));
    }

    SubjectFailure failure(String problem, String remedy) {
        return new SubjectFailure(binding.secrets().hide(problem + ".\nWhat to do: " + remedy + "."));
    }
}
