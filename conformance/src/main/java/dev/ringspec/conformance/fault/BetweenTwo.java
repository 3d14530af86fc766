package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.Moment;
import java.util.List;

/**
 * Goes wrong in calls between two users, and in calls to a group not at all: what it breaks there has other names, and a
 * report of it shall name no more than it declares.
 *
 * @param conduct how it goes wrong
 */
record BetweenTwo(Conduct conduct) implements Conduct {
    @Override
    public Step takes(Moment moment, List<Step> legal) {
        return in(moment).takes(moment, legal);
    }

    @Override
    public Reply answers(Moment moment, Reply right) {
        return in(moment).answers(moment, right);
    }

    @Override
    public List<CallEvent> tells(Moment moment, CallEvent right) {
        return in(moment).tells(moment, right);
    }

    @Override
    public List<SessionEvent> mentions(Moment moment, SessionEvent right) {
        return in(moment).mentions(moment, right);
    }

    @Override
    public List<SessionEvent> intrudes(Moment moment, Step taken) {
        return in(moment).intrudes(moment, taken);
    }

    @Override
    public List<CallEvent> adds(Moment moment, Step taken) {
        return in(moment).adds(moment, taken);
    }

    @Override
    public List<CallEvent> muses(Moment moment) {
        return hasGroups(moment) ? List.of() : conduct.muses(moment);
    }

    @Override
    public List<CallEvent> lags(Moment moment) {
        return hasGroups(moment) ? List.of() : conduct.lags(moment);
    }

    private Conduct in(Moment moment) {
        return isAboutAGroup(moment) ? Conduct.LAWFUL : conduct;
    }

    private static boolean isAboutAGroup(Moment moment) {
        return new Scene(moment).call().filter(CallState::isOfAGroup).isPresent()
                || moment.request()
                        .filter(r -> r.command() instanceof Command.InitiateCall call
                                && moment.cast().group(call.receiverId()) != Cast.NOBODY)
                        .isPresent();
    }

    private static boolean hasGroups(Moment moment) {
        return moment.state().calls().stream().anyMatch(CallState::isOfAGroup);
    }
}
