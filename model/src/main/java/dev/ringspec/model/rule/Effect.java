package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command does when it is taken (catalogue 2.2). Whoever is not among the tellings is told nothing; that is as
 * binding as an event.
 *
 * @param name its name in the catalogue
 * @param to the status it leads to; empty if it leaves every call as it is
 * @param answer the words that the result may carry as its status; empty where that is the status as it stands
 * @param answered what a wrong answer violates
 * @param tellings who is told what
 * @param nobodyElse what is violated if anybody else is told
 * @param move what becomes of the member of a group who acts
 */
public record Effect(
        String name,
        Optional<CallStatus> to,
        List<StatusWord> answer,
        Requirement answered,
        List<Telling> tellings,
        Requirement nobodyElse,
        Move move)
        implements Outcome {

    static Effect to(CallStatus status, String name, Requirement answered, Requirement nobodyElse) {
        return new Effect(
                name, Optional.of(status), List.of(status.word()), answered, List.of(), nobodyElse, Move.NONE);
    }

    static Effect withoutChange(String name, Requirement answered, Requirement nobodyElse) {
        return new Effect(name, Optional.empty(), List.of(), answered, List.of(), nobodyElse, Move.NONE);
    }

    Effect telling(Telling telling) {
        List<Telling> more = new ArrayList<>(tellings);
        more.add(telling);
        return new Effect(name, to, answer, answered, List.copyOf(more), nobodyElse, move);
    }

    Effect answering(StatusWord... words) {
        return new Effect(name, to, List.of(words), answered, tellings, nobodyElse, move);
    }

    Effect in(Move other) {
        return new Effect(name, to, answer, answered, tellings, nobodyElse, other);
    }
}
