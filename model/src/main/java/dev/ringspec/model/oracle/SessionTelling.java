package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.SessionDue;
import dev.ringspec.model.machine.SessionDue.Need;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * A device in a media session was told something of it.
 *
 * @param observing the observation
 * @param told the event
 */
record SessionTelling(Observing observing, SessionTold told) {
    /** An event that need not come, while somebody comes or goes, may be taken for one that has to: both are tried. */
    Search.Look look(Hypothesis h) {
        CallState call = h.state().bySession(told.event().sessionId());
        if (call == null) {
            return new Search.Look(ofNoCall(h), false);
        }
        Machine machine = observing.belief().machine();
        List<Explanation> found = new ArrayList<>();
        boolean certain = h.pending().stream().noneMatch(SessionTelling::comesOrGoes);
        for (SessionDue due : machine.arriving(h.state(), call.key(), told.event())) {
            Hypothesis then = h.in(machine.heard(h.state(), call.key(), due));
            found.add(new Explanation(
                    then, flaws(told.event()), List.of(about(told.event().kind()))));
            certain |= due.need() != Need.MAY;
        }
        return new Search.Look(found, certain && !found.isEmpty());
    }

    private static boolean comesOrGoes(Pending pending) {
        Command command = pending.request().command();
        return pending.isOpen() && (command instanceof Command.StartSession || command instanceof Command.EndSession);
    }

    /** Of a session that no call has nothing is known but who was let in. */
    private List<Explanation> ofNoCall(Hypothesis h) {
        History history = new History(observing.belief().history());
        boolean wasLetIn =
                history.onDevice(told.event().device()).anyMatch(i -> isStartOfIt(i) && !history.wasRefused(i));
        return wasLetIn ? List.of(Explanation.of(h)) : List.of();
    }

    private boolean isStartOfIt(Invoked invoked) {
        return invoked.command() instanceof Command.StartSession start
                && start.sessionId().equals(told.event().sessionId());
    }

    static List<Flaw> flaws(SessionEvent event) {
        boolean named = event.uid() != null || event.kind() == SessionEventKind.CALL_ENDED;
        return named ? List.of() : List.of(new Flaw(Requirement.SES_4, "uid present", "uid missing"));
    }

    /** What it bears out. */
    private static Requirement about(SessionEventKind kind) {
        return kind == SessionEventKind.CALL_ENDED ? Requirement.SES_3 : Requirement.SES_4;
    }
}
