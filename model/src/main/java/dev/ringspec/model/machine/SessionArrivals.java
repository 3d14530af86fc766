package dev.ringspec.model.machine;

import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.machine.SessionDue.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which session event something that was told can be: one that is due, or one of a device of which nobody knows where it is. */
final class SessionArrivals {
    private final Cast cast;

    SessionArrivals(Cast cast) {
        this.cast = cast;
    }

    /** Every way in which that event may come now. */
    List<SessionDue> arriving(CallState call, SessionEvent event) {
        int device = cast.device(event.device());
        Set<Integer> users = new LinkedHashSet<>();
        List<SessionDue> all = new ArrayList<>();
        for (SessionDue due : call.media().due()) {
            if (due.device() == device && due.kind() == event.kind() && isAbout(due, event) && users.add(due.user())) {
                all.add(due);
            }
        }
        return all.isEmpty() && isInDoubt(call, device, event) ? List.of(unsure(device, event)) : all;
    }

    private boolean isAbout(SessionDue due, SessionEvent event) {
        return due.user() == Cast.NOBODY || event.uid() == null || due.user() == cast.user(event.uid());
    }

    /**
     * Of a device that has lost its connection, or has entered another session, nobody can say whether it is still inside. So
     * nobody can say either when the others are told that it has come or gone, or what it is told of them.
     */
    private boolean isInDoubt(CallState call, int device, SessionEvent event) {
        MediaSession media = call.media();
        if (device == Cast.NOBODY || !media.isNear(device) || !media.isShaken()) {
            return false;
        }
        return event.kind() == SessionEventKind.CALL_ENDED
                ? call.status().isTerminal() && !CallState.has(media.parted(), device)
                : isOfSomebodyInDoubt(call, device, event);
    }

    private boolean isOfSomebodyInDoubt(CallState call, int device, SessionEvent event) {
        MediaSession media = call.media();
        return IntStream.range(0, cast.devices())
                .filter(other -> CallState.has(media.shaken(), device)
                        ? media.isNear(other) || call.isParty(other)
                        : CallState.has(media.shaken(), other))
                .map(cast::userOf)
                .anyMatch(user -> user != cast.userOf(device) && cast.uid(user).equals(event.uid()));
    }

    private SessionDue unsure(int device, SessionEvent event) {
        int user = event.uid() == null ? Cast.NOBODY : cast.user(event.uid());
        return new SessionDue(device, event.kind(), user, Need.MAY);
    }
}
