package dev.ringspec.model.explore;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Audience;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One arrow of the {@link Statechart}.
 *
 * @param from the status before; empty where the call is made
 * @param to the status after
 * @param act what does it; empty for the timer
 * @param by the roles of which any can do it, in the order of {@link Role}; empty for the timer and where there is no call yet
 * @param when only if one of these is so; empty for always
 * @param unless not if one of these is so
 * @param told who is told
 * @param requirements all that is demanded here, in the order of the catalogue
 */
public record Transition(
        Optional<CallStatus> from,
        CallStatus to,
        Optional<Act> act,
        List<Role> by,
        List<Guard> when,
        List<Guard> unless,
        List<Told> told,
        List<Requirement> requirements) {

    /**
     * Something on which it depends.
     *
     * @param circumstance what may be so
     * @param requirement what says that it matters
     * @param certain whether it does; otherwise the implementation is free
     */
    public record Guard(Circumstance circumstance, Requirement requirement, boolean certain) {}

    /**
     * Who is told what.
     *
     * @param audience who
     * @param notices what; one of these, where there are several
     * @param certain whether they have to be; otherwise nothing is allowed as well
     * @param free whether that is allowed without a warning
     */
    public record Told(Audience audience, List<Notice> notices, boolean certain, boolean free) {}

    /** Whether a call of that status has it still afterwards. */
    public boolean staysIn(CallStatus status) {
        return to == status && from.equals(Optional.of(status));
    }

    /** A command that does it, with arguments that stand for any; empty for the timer. */
    public Optional<Command> command() {
        return act.map(Specimens::of);
    }

    /** The same, said of no role. */
    Transition byNobody() {
        return by(List.of());
    }

    /** The same, by the roles of both. */
    Transition and(Transition other) {
        return by(Stream.concat(by.stream(), other.by.stream())
                .distinct()
                .sorted()
                .toList());
    }

    private Transition by(List<Role> roles) {
        return new Transition(from, to, act, roles, when, unless, told, requirements);
    }
}
