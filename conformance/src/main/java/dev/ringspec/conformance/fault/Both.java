package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.Moment;
import java.util.List;
import java.util.stream.Stream;

/**
 * Wrong in two respects that belong together, such as an event that is held back here and told there.
 *
 * @param one the first
 * @param other the second, which sees what the first has made of things
 */
record Both(Conduct one, Conduct other) implements Conduct {
    @Override
    public Step takes(Moment moment, List<Step> legal) {
        Step first = one.takes(moment, legal);
        return first.equals(legal.get(0)) ? other.takes(moment, legal) : first;
    }

    @Override
    public Reply answers(Moment moment, Reply right) {
        return other.answers(moment, one.answers(moment, right));
    }

    @Override
    public List<CallEvent> tells(Moment moment, CallEvent right) {
        return one.tells(moment, right).stream()
                .flatMap(event -> other.tells(moment, event).stream())
                .toList();
    }

    @Override
    public List<SessionEvent> mentions(Moment moment, SessionEvent right) {
        return one.mentions(moment, right).stream()
                .flatMap(event -> other.mentions(moment, event).stream())
                .toList();
    }

    @Override
    public List<SessionEvent> intrudes(Moment moment, Step taken) {
        return together(one.intrudes(moment, taken), other.intrudes(moment, taken));
    }

    @Override
    public List<CallEvent> adds(Moment moment, Step taken) {
        return together(one.adds(moment, taken), other.adds(moment, taken));
    }

    @Override
    public List<CallEvent> muses(Moment moment) {
        return together(one.muses(moment), other.muses(moment));
    }

    @Override
    public List<CallEvent> lags(Moment moment) {
        return together(one.lags(moment), other.lags(moment));
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
