package dev.ringspec.conformance.http.client;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.ClearActiveCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kit knows of the calls of a world. Where worlds share the accounts of a server, a call that is left open would be
 * in the way of the next world, so it is decided before a world closes.
 */
final class Ledger {
    private final Map<String, String> statuses = new LinkedHashMap<>();

    /** What an answer or an event says of a call; the last word counts. */
    synchronized void note(Call call) {
        if (call.sessionId() != null && call.callStatus() != null) {
            statuses.put(call.sessionId(), call.callStatus());
        }
    }

    /** What every device is to do so that no call stays open; whoever has no part in a call is refused. */
    synchronized List<Command> decisions() {
        List<Command> all = new ArrayList<>();
        statuses.forEach((session, status) -> {
            if (status.equals(StatusWord.ONGOING.text())) {
                all.add(new EndCall(session));
            } else if (status.equals(StatusWord.INITIATED.text())) {
                all.add(new RejectCall(session, StatusWord.CANCELLED.text()));
                all.add(new RejectCall(session, StatusWord.REJECTED.text()));
                all.add(new EndCall(session));
            }
        });
        all.add(new ClearActiveCall());
        return all;
    }
}
