package dev.ringspec.model.subject;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Terms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each call was initiated, joined and ended, and how a call is shown. */
final class Chronicle {
    /** Worlds begin in November 2023; any moment would do. */
    private static final double EPOCH = 1_700_000_000;

    private final Cast cast;
    private final Map<Integer, Double> initiated = new HashMap<>();
    private final Map<Integer, Double> joined = new HashMap<>();
    private final Map<Integer, Double> ended = new HashMap<>();

    Chronicle(Cast cast) {
        this.cast = cast;
    }

    void note(State state, long clock) {
        for (CallState call : state.calls()) {
            initiated.putIfAbsent(call.key(), time(clock));
            if (call.status() == CallStatus.ONGOING) {
                joined.putIfAbsent(call.key(), time(clock));
            }
            if (call.status() == CallStatus.ENDED) {
                ended.putIfAbsent(call.key(), time(clock));
            }
        }
    }

    /** What an event says: the times of what had happened when it was caused. */
    Call told(CallState call, EventKind kind, StatusWord word) {
        return told(call, kind, word, call.receiverId(cast));
    }

    /** The same with another receiver: the member of a group who acted. */
    Call told(CallState call, EventKind kind, StatusWord word, String receiver) {
        boolean accepted = kind == EventKind.ACCEPTED || kind == EventKind.ENDED;
        return shown(call, word, receiver, accepted, kind == EventKind.ENDED);
    }

    /** What a result says. */
    Call answered(CallState call, StatusWord word) {
        return shown(call, word, call.receiverId(cast), joined.containsKey(call.key()), word == StatusWord.ENDED);
    }

    private Call shown(CallState call, StatusWord word, String receiver, boolean withJoined, boolean withEnded) {
        return new Call(
                call.session(),
                call.type(),
                word.text(),
                cast.uid(cast.userOf(call.caller())),
                receiver,
                call.receiverType(),
                initiated.get(call.key()),
                withJoined ? joined.get(call.key()) : absent(),
                withEnded ? ended.get(call.key()) : absent());
    }

    private static @Nullable Double absent() {
        return null;
    }

    private static double time(long clock) {
        return EPOCH + clock / (double) Terms.SECOND;
    }
}
