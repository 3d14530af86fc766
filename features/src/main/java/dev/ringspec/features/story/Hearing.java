package dev.ringspec.features.story;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Told;
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
        looked = true;
        Set<String> listeners = new HashSet<>();
        List<Integer> found = open(fits)
                .filter(i -> listeners.add(listener(event(i))))
                .boxed()
                .toList();
        named.addAll(found);
        return !found.isEmpty();
    }

    /** The places, in all that was observed, of what fits and was not named. */
    List<Integer> rest(Predicate<CallEvent> fits) {
        looked = true;
        return open(fits).boxed().toList();
    }

    /** Everything told since the row began. */
    List<CallEvent> told() {
        return IntStream.range(from, observed().size())
                .mapToObj(this::at)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where the row begins. */
    int from() {
        return from;
    }

    void look() {
        looked = true;
    }

    private IntStream open(Predicate<CallEvent> fits) {
        return IntStream.range(from, observed().size())
                .filter(i -> !named.contains(i) && at(i).filter(fits).isPresent());
    }

    private CallEvent event(int index) {
        return at(index).orElseThrow();
    }

    private Optional<CallEvent> at(int index) {
        return observed().get(index) instanceof Told told ? Optional.of(told.event()) : Optional.empty();
    }

    private List<Observation> observed() {
        return trial.observations();
    }

    private static String listener(CallEvent event) {
        return event.device() + " " + event.listenerId();
    }
}
