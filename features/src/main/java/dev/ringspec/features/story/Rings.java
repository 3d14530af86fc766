package dev.ringspec.features.story;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The calls that a story has tried to make in one world, and what they are known by. */
final class Rings {
    private final Trial trial;
    private final List<Ring> all = new ArrayList<>();

    Rings(Trial trial) {
        this.trial = trial;
    }

    void add(Ring ring) {
        all.add(ring);
    }

    /** The call that is meant, rather one that was made than one that was refused. */
    Ring meant(Which which, Person speaker, BiPredicate<Ring, Person> role) {
        try {
            return which.among(all.stream().filter(r -> session(r).isPresent()).toList(), speaker, role);
        } catch (Miswritten noneWasMade) {
            return which.among(all, speaker, role);
        }
    }

    /** The latest attempt. */
    Ring latest() {
        if (all.isEmpty()) {
            throw new Miswritten("No step before has made a call.");
        }
        return all.get(all.size() - 1);
    }

    List<Ring> all() {
        return List.copyOf(all);
    }

    /** The session id, if the call was made: by its result, or where there was none, by what the receiver was told. */
    Optional<String> session(Ring ring) {
        Optional<Reply> reply = trial.await(ring.invocation());
        return reply.filter(Reply.Success.class::isInstance)
                .map(r -> ((Reply.Success) r).call())
                .map(Call::sessionId)
                .or(() -> reply.filter(Reply.Indefinite.class::isInstance).flatMap(r -> asHeard(ring)));
    }

    private Optional<String> asHeard(Ring ring) {
        return trial.observations().stream()
                .filter(Told.class::isInstance)
                .map(o -> ((Told) o).event())
                .filter(e -> e.kind() == EventKind.INCOMING
                        && ring.from().uid().equals(e.call().callInitiator()))
                .filter(e -> ring.reached().stream().anyMatch(uid -> e.device().equals(new Person(uid).device())))
                .map(CallEvent::call)
                .map(Call::sessionId)
                .reduce((a, b) -> b);
    }
}
