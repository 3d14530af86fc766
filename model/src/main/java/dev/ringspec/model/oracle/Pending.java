package dev.ringspec.model.oracle;

import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command under way.
 *
 * @param request the command
 * @param answer what it will be answered with, once it has taken an effect
 * @param possible what it may have been answered with at some moment since it was given, without changing anything: since
 *     nobody can see that moment, these answers are gathered instead of being told apart
 * @param lost whether no answer will come: it may have happened, or may still happen (RACE-8)
 */
public record Pending(Request request, Optional<Answer> answer, Set<Possible> possible, boolean lost) {
    /**
     * An answer that changes nothing.
     *
     * @param answer the answer
     * @param readings the readings under which it was possible
     * @param warning the SHOULD that it falls short of
     */
    public record Possible(Answer answer, Readings readings, Optional<Requirement> warning) {}

    static Pending of(Request request) {
        return new Pending(request, Optional.empty(), Set.of(), false);
    }

    /** Whether it may still do something that nobody has seen. */
    boolean isOpen() {
        return answer.isEmpty();
    }

    Pending effected(Answer by) {
        return new Pending(request, Optional.of(by), Set.of(), lost);
    }

    Pending givenUp() {
        return new Pending(request, answer, Set.of(), true);
    }

    Pending sharing() {
        Request shared = new Request(request.id(), request.device(), request.command(), request.since(), true);
        return new Pending(shared, answer, possible, lost);
    }

    Pending ungathered() {
        return new Pending(request, answer, Set.of(), lost);
    }

    /** The command says it: what it may be answered with makes little difference, and takes long to hash. */
    @Override
    public int hashCode() {
        return 31 * request.id() + (answer.isPresent() ? 17 : possible.size());
    }

    /** With the answers that these steps would give. */
    Pending possibly(List<Step> unchanging) {
        if (unchanging.isEmpty()) {
            return this;
        }
        Set<Possible> more = new LinkedHashSet<>(possible);
        unchanging.forEach(s -> more.add(new Possible(s.answer(), s.readings(), s.warning())));
        return more.size() == possible.size()
                ? this
                : new Pending(request, answer, Collections.unmodifiableSet(more), lost);
    }
}
