package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing changed in a history: what an implementation may get wrong. */
enum Flip {
    EVENT_LOST(Told.class, (history, at) -> removed(history, at)),
    EVENT_DOUBLED(Told.class, (history, at) -> inserted(history, at + 1, history.get(at))),
    EVENT_MISDIRECTED(Told.class, (history, at) -> replaced(history, at, misdirected((Told) history.get(at)))),
    EVENT_EARLY(
            Told.class, (history, at) -> at == 0 ? history : inserted(removed(history, at), at - 1, history.get(at))),
    EVENT_WITH_ANOTHER_STATUS(Told.class, (history, at) -> replaced(history, at, restated((Told) history.get(at)))),
    EVENT_OF_ANOTHER_SESSION(Told.class, (history, at) -> replaced(history, at, renamed((Told) history.get(at)))),
    ANOTHER_EVENT(Told.class, (history, at) -> replaced(history, at, another((Told) history.get(at)))),
    SESSION_EVENT_LOST(SessionTold.class, (history, at) -> removed(history, at)),
    SESSION_EVENT_DOUBLED(SessionTold.class, (history, at) -> inserted(history, at + 1, history.get(at))),
    SESSION_EVENT_MISDIRECTED(
            SessionTold.class, (history, at) -> replaced(history, at, misdirected((SessionTold) history.get(at)))),
    SESSION_EVENT_EARLY(
            SessionTold.class,
            (history, at) -> at == 0 ? history : inserted(removed(history, at), at - 1, history.get(at))),
    ANOTHER_SESSION_EVENT(
            SessionTold.class, (history, at) -> replaced(history, at, another((SessionTold) history.get(at)))),
    SESSION_EVENT_OF_SOMEBODY_ELSE(
            SessionTold.class, (history, at) -> replaced(history, at, ofCarol((SessionTold) history.get(at)))),
    TOKEN_LOST(Returned.class, (history, at) -> replaced(history, at, withoutToken((Returned) history.get(at)))),
    REFUSAL_TURNED_SUCCESS(Returned.class, (history, at) -> replaced(history, at, taken((Returned) history.get(at)))),
    SUCCESS_TURNED_REFUSAL(Returned.class, (history, at) -> replaced(history, at, refused((Returned) history.get(at)))),
    ANSWER_LOST(Returned.class, (history, at) -> replaced(history, at, lost((Returned) history.get(at))));

    private final Class<? extends Observation> of;
    private final BiFunction<List<Observation>, Integer, List<Observation>> change;

    Flip(Class<? extends Observation> of, BiFunction<List<Observation>, Integer, List<Observation>> change) {
        this.of = of;
        this.change = change;
    }

    /** The history with this flipped somewhere; the same history if there is nothing to flip. */
    List<Observation> in(List<Observation> history, Random random) {
        List<Integer> places = IntStream.range(0, history.size())
                .filter(i -> of.isInstance(history.get(i)) && isMeant(history.get(i)))
                .boxed()
                .toList();
        return places.isEmpty() ? history : change.apply(history, places.get(random.nextInt(places.size())));
    }

    private boolean isMeant(Observation seen) {
        return switch (this) {
            case REFUSAL_TURNED_SUCCESS -> ((Returned) seen).reply() instanceof Reply.Refused;
            case TOKEN_LOST -> ((Returned) seen).reply() instanceof Reply.Success success && success.token() != null;
            case SUCCESS_TURNED_REFUSAL -> ((Returned) seen).reply() instanceof Reply.Success;
            default -> true;
        };
    }

    private static List<Observation> removed(List<Observation> history, int at) {
        List<Observation> next = new ArrayList<>(history);
        next.remove(at);
        return next;
    }

    private static List<Observation> inserted(List<Observation> history, int at, Observation what) {
        List<Observation> next = new ArrayList<>(history);
        long time = at < history.size() ? Math.min(what.at(), history.get(at).at()) : what.at();
        next.add(at, at(time, what));
        return next;
    }

    private static Observation at(long time, Observation what) {
        if (what instanceof SessionTold told) {
            return new SessionTold(time, told.event());
        }
        return what instanceof Told told ? new Told(time, told.event()) : what;
    }

    private static SessionTold misdirected(SessionTold told) {
        SessionEvent e = told.event();
        String device = e.device().equals("bob-1") ? "alice-1" : "bob-1";
        return new SessionTold(told.at(), new SessionEvent(device, e.kind(), e.sessionId(), e.uid()));
    }

    private static SessionTold another(SessionTold told) {
        SessionEvent e = told.event();
        SessionEventKind kind =
                e.kind() == SessionEventKind.CALL_ENDED ? SessionEventKind.USER_LEFT : SessionEventKind.CALL_ENDED;
        return new SessionTold(told.at(), new SessionEvent(e.device(), kind, e.sessionId(), e.uid()));
    }

    private static SessionTold ofCarol(SessionTold told) {
        SessionEvent e = told.event();
        return new SessionTold(told.at(), new SessionEvent(e.device(), e.kind(), e.sessionId(), "carol"));
    }

    private static Returned withoutToken(Returned returned) {
        return new Returned(returned.at(), returned.id(), new Reply.Success(null, ""));
    }

    private static List<Observation> replaced(List<Observation> history, int at, Observation by) {
        List<Observation> next = new ArrayList<>(history);
        next.set(at, by);
        return next;
    }

    private static Told misdirected(Told told) {
        String device = told.event().device().equals("carol-1") ? "alice-1" : "carol-1";
        return event(told, device, told.event().kind(), told.event().call());
    }

    private static Told restated(Told told) {
        String status = "rejected".equals(told.event().call().callStatus()) ? "cancelled" : "rejected";
        return event(
                told,
                told.event().device(),
                told.event().kind(),
                with(told.event().call(), told.event().call().sessionId(), status));
    }

    private static Told renamed(Told told) {
        return event(
                told,
                told.event().device(),
                told.event().kind(),
                with(told.event().call(), "another", told.event().call().callStatus()));
    }

    private static Told another(Told told) {
        EventKind kind = told.event().kind() == EventKind.CANCELLED ? EventKind.ENDED : EventKind.CANCELLED;
        return event(told, told.event().device(), kind, told.event().call());
    }

    private static Told event(Told told, String device, EventKind kind, Call call) {
        return new Told(told.at(), new CallEvent(device, told.event().listenerId(), kind, call));
    }

    private static Call with(Call call, @Nullable String session, @Nullable String status) {
        return new Call(
                session,
                call.callType(),
                status,
                call.callInitiator(),
                call.callReceiver(),
                call.receiverType(),
                call.initiatedAt(),
                call.joinedAt(),
                call.endedAt());
    }

    private static Returned taken(Returned returned) {
        Call call = new Call("s-new", null, null, null, null, null, null, null, null);
        return new Returned(returned.at(), returned.id(), new Reply.Success(call));
    }

    private static Returned lost(Returned returned) {
        return new Returned(returned.at(), returned.id(), new Reply.Indefinite());
    }

    private static Returned refused(Returned returned) {
        return new Returned(returned.at(), returned.id(), new Reply.Refused("ERR", "flipped"));
    }
}
