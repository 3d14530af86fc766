package dev.ringspec.model.subject;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.machine.Step;
import java.util.List;

/**
 * How the reference system behaves where it could behave otherwise. {@link #LAWFUL} follows the rulebook; a broken variant
 * overrides the one thing that it does wrong.
 */
public interface Conduct {
    /** By the rulebook in everything. */
    Conduct LAWFUL = new Conduct() {};

    /** The step that a command takes, given those that are legal, the usual one first. */
    default Step takes(Moment moment, List<Step> legal) {
        return legal.get(0);
    }

    /** The answer that is given, where this one would be right. */
    default Reply answers(Moment moment, Reply right) {
        return right;
    }

    /** The notifications that come of a step: each in place of the one that would be right. */
    default List<CallEvent> tells(Moment moment, CallEvent right) {
        return List.of(right);
    }

    /** Notifications in a media session: each in place of the one that would be right. */
    default List<SessionEvent> mentions(Moment moment, SessionEvent right) {
        return List.of(right);
    }

    /** Notifications in a media session that come of a step besides the right ones. */
    default List<SessionEvent> intrudes(Moment moment, Step taken) {
        return List.of();
    }

    /** Notifications that come of a step besides the right ones. */
    default List<CallEvent> adds(Moment moment, Step taken) {
        return List.of();
    }

    /** Notifications that come by themselves when time has passed, after the timers that were due. */
    default List<CallEvent> muses(Moment moment) {
        return List.of();
    }

    /** Notifications that come as late as they can: the last thing before it is quiet. */
    default List<CallEvent> lags(Moment moment) {
        return List.of();
    }
}
