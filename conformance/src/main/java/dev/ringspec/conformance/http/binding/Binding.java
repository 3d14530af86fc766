package dev.ringspec.conformance.http.binding;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.spec.Capabilities;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a call API looks on the wire.
 *
 * @param name its name
 * @param dialect the spelling of its platform, for reports
 * @param capabilities what the API can do
 * @param accounts the users that a server has already, by our uids; empty if worlds bring their own
 * @param opening the requests that open a world, in order
 * @param closing the requests that close it
 * @param login logs a device in, where that takes a request
 * @param clock moves the clock of a world, where it can be moved
 * @param commands the exchange of each command that the API has, by its canonical name; the common headers are in it
 * @param call what a call looks like
 * @param refusal what a refusal looks like
 * @param events where events come from; the common headers are in its request
 * @param secrets what came from the environment
 */
public record Binding(
        String name,
        String dialect,
        Capabilities capabilities,
        Map<String, Account> accounts,
        List<Exchange> opening,
        List<Exchange> closing,
        Optional<Exchange> login,
        Optional<ClockShape> clock,
        Map<String, Exchange> commands,
        CallShape call,
        RefusalShape refusal,
        EventShape events,
        Secrets secrets) {
    /** Statuses of rejectCall that may have a request of their own. */
    private static final Map<String, String> OF_STATUS = Map.of("cancelled", "cancelCall", "busy", "busyCall");

    public Binding {
        accounts = Map.copyOf(accounts);
        opening = List.copyOf(opening);
        closing = List.copyOf(closing);
        commands = new LinkedHashMap<>(commands);
    }

    /** The exchange of a command; empty if the API has none for it. */
    public Optional<Exchange> exchange(Command command) {
        return Optional.ofNullable(commands.get(key(command)));
    }

    /** The key under which a command stands in {@link #commands}, where the API has one for it. */
    public String key(Command command) {
        Optional<String> own = command instanceof Command.RejectCall reject
                ? Optional.ofNullable(OF_STATUS.get(reject.status())).filter(commands::containsKey)
                : Optional.empty();
        return own.orElse(command.method());
    }

    /**
     * The command that a request stands for, and everything else that it says (the token of the device, above all).
     *
     * @param method the canonical name of the command, which tells a missing parameter from another request
     * @param exchange how it is answered
     * @param values the values of its placeholders, in the words of the wire
     */
    public record Recognized(String method, Exchange exchange, Values values) {}

    /** What a request stands for; empty if it is none of the commands. Of two that fit, the one that leaves less open. */
    public Optional<Recognized> recognize(Message message) {
        return commands.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue()
                        .request()
                        .templates()
                        .mapToInt(t -> t.names().size())
                        .sum()))
                .flatMap(e -> e.getValue().request().match(message).stream()
                        .map(values -> recognized(e.getKey(), e.getValue(), values)))
                .findFirst();
    }

    private Recognized recognized(String name, Exchange exchange, Values values) {
        Optional<String> status = OF_STATUS.entrySet().stream()
                .filter(e -> e.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
        return status.map(s -> new Recognized(
                        "rejectCall",
                        exchange,
                        values.with("status", call.words(CallPart.CALL_STATUS).wire(s))))
                .orElseGet(() -> new Recognized(name, exchange, values));
    }

    /** The values of commands in the words of this API. */
    public CommandValues values() {
        return new CommandValues(call);
    }
}
