package dev.ringspec.features.story;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.Trial;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What was told since the last row of Whens began, and how much of it the Thens have named already. */
final class Hearing {
    private final Trial trial;
    private final Set<Integer> named = new HashSet<>();
    private int from;
    private boolean looked;

    Hearing(Trial trial) {
        this.trial = trial;
    }

    /** A command is about to be given: the first one after a Then begins a new row. */
    void act() {
        if (looked) {
            renew();
        }
    }

    void renew() {
        from = trial.observations().size();
        named.clear();
        looked = false;
    }

    /** Takes what fits off the list, once a listener; tells whether there was any. */
    boolean take(Predicate<CallEvent> fits) {
        Set<String> listeners = new HashSet<>();
        List<Observation> all = trial.observations();
        List<Integer> found = rest(fits).stream()
                .filter(i -> listeners.add(listener(all.get(i))))
                .toList();
        named.addAll(found);
        return !found.isEmpty();
    }

    /** The places, in all that was observed, of what fits and was not named. */
    List<Integer> rest(Predicate<CallEvent> fits) {
        looked = true;
        List<Observation> all = trial.observations();
        return IntStream.range(from, all.size())
                .filter(i -> !named.contains(i))
                .filter(i -> all.get(i) instanceof Told told && fits.test(told.event()))
                .boxed()
                .toList();
    }

    /** Takes one of the session events that fit off the list; tells whether there was any. */
    boolean takeInSession(Predicate<SessionEvent> fits) {
        Optional<Integer> first = restInSession(fits).stream().findFirst();
        first.ifPresent(named::add);
        return first.isPresent();
    }

    /** The places, in all that was observed, of the session events that fit and were not named. */
    List<Integer> restInSession(Predicate<SessionEvent> fits) {
        looked = true;
        List<Observation> all = trial.observations();
        return IntStream.range(from, all.size())
                .filter(i -> !named.contains(i))
                .filter(i -> all.get(i) instanceof SessionTold told && fits.test(told.event()))
                .boxed()
                .toList();
    }

    /** Everything told in media sessions since the row began. */
    List<SessionEvent> toldInSession() {
        return trial.observations().stream()
                .skip(from)
                .filter(SessionTold.class::isInstance)
                .map(o -> ((SessionTold) o).event())
                .toList();
    }

    /** Everything told since the row began. */
    List<CallEvent> told() {
        return trial.observations().stream()
                .skip(from)
                .filter(Told.class::isInstance)
                .map(o -> ((Told) o).event())
                .toList();
    }

    /** Where the row begins. */
    int from() {
        return from;
    }

    void look() {
        looked = true;
    }

    private static String listener(Observation told) {
        CallEvent event = ((Told) told).event();
        return event.device() + " " + event.listenerId();
    }
}
