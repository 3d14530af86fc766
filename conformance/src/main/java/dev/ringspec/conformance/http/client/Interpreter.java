package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Account;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.CallPart;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.call.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Between the names of the kit and those of the server: users that the server has already have uids of its own. And nothing
 * secret comes through: where a server puts a secret into what it says, a session id for one, it is hidden here, and known
 * again when it is sent back.
 */
final class Interpreter {
    private static final String SESSION_ID = "sessionId";
    private static final String RECEIVER_ID = "receiverId";

    /** In epoch seconds. No call of today is as late; one in milliseconds is much later. */
    private static final double IN_2100 = 4_102_444_800.0;

    private final Binding binding;
    private final Map<String, String> hidden = new ConcurrentHashMap<>();
    private final Ledger ledger = new Ledger();
    private final Remarks remarks;

    Interpreter(Binding binding, Remarks remarks) {
        this.binding = binding;
        this.remarks = remarks;
    }

    /** The values of a command, in the words and names of the server. */
    Values values(Command command) {
        Values values = binding.values().of(command);
        if (command instanceof InitiateCall call) {
            return values.with(RECEIVER_ID, uid(call.receiverId()));
        }
        return command.session()
                .map(id -> values.with(SESSION_ID, hidden.getOrDefault(id, id)))
                .orElse(values);
    }

    /** What the server calls one of our users; anybody else keeps the name. */
    String uid(String ours) {
        Account account = binding.accounts().get(ours);
        return account == null ? ours : account.uid().reveal();
    }

    Ledger ledger() {
        return ledger;
    }

    Call call(Call theirs) {
        noteMilliseconds(CallPart.INITIATED_AT, theirs.initiatedAt());
        noteMilliseconds(CallPart.JOINED_AT, theirs.joinedAt());
        noteMilliseconds(CallPart.ENDED_AT, theirs.endedAt());
        Call ours = named(theirs);
        ledger.note(ours);
        return ours;
    }

    private void noteMilliseconds(CallPart part, @Nullable Double time) {
        if (time != null && time > IN_2100 && binding.call().isInSeconds(part)) {
            remarks.add(
                    part.label() + " looks like milliseconds, and the binding says seconds; see unit in the binding");
        }
    }

    private Call named(Call theirs) {
        return new Call(
                shown(theirs.sessionId()),
                shown(theirs.callType()),
                shown(theirs.callStatus()),
                user(theirs.callInitiator()),
                user(theirs.callReceiver()),
                shown(theirs.receiverType()),
                theirs.initiatedAt(),
                theirs.joinedAt(),
                theirs.endedAt());
    }

    /** One of our users, by what the server calls them. */
    @Nullable
    String user(@Nullable String theirs) {
        return binding.accounts().entrySet().stream()
                .filter(e -> e.getValue().uid().reveal().equals(theirs))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> shown(theirs));
    }

    @Nullable
    String shown(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String open = binding.secrets().hide(text);
        if (!open.equals(text)) {
            hidden.put(open, text);
        }
        return open;
    }
}
