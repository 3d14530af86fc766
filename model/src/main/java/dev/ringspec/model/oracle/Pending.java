package dev.ringspec.model.oracle;

import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.Request;
import java.util.Optional;

/**
 * A command under way.
 *
 * @param request the command
 * @param answer what it will be answered with, once it has taken effect
 * @param lost whether no answer will come: it may have happened, or may still happen (RACE-8)
 */
public record Pending(Request request, Optional<Answer> answer, boolean lost) {
    Pending effected(Answer by) {
        return new Pending(request, Optional.of(by), lost);
    }

    Pending givenUp() {
        return new Pending(request, answer, true);
    }

    Pending sharing() {
        return new Pending(
                new Request(request.id(), request.device(), request.command(), request.since(), true), answer, lost);
    }
}
