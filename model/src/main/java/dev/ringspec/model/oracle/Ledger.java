package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What payloads have said of the times of each session so far.
 *
 * @param bySession the times of each session, as far as nothing later is known of it
 * @param lately the times of those of which something was said lately; unknown ones of those that have been struck out
 * @param virtual whether time is exact
 */
record Ledger(Map<String, Times> bySession, Map<String, Times> lately, boolean virtual) {
    /** So many sessions are written down one by one before they are put to the rest. */
    private static final int LATELY = 32;

    static Ledger empty(boolean virtual) {
        return new Ledger(Map.of(), Map.of(), virtual);
    }

    /**
     * A ledger with something more in it.
     *
     * @param ledger the ledger
     * @param flaws what is wrong with what was added
     */
    record Entry(Ledger ledger, List<Flaw> flaws) {}

    /** A payload came, of a call that had been accepted by then or not, to a user or to a group. */
    Entry heard(Call said, boolean accepted, boolean ofAGroup) {
        if (said.sessionId() == null) {
            return new Entry(this, List.of());
        }
        Times before = times(said.sessionId()).ofAGroup(ofAGroup);
        Times now = before.heard(said);
        List<Flaw> flaws = new ArrayList<>(before.flaws(said, accepted));
        flaws.addAll(newMisfits(before, now));
        return new Entry(with(said.sessionId(), now), flaws);
    }

    /** A command on a session succeeded, at some moment between its invocation and that one. */
    Entry succeeded(Invoked command, String session, long at, boolean ofAGroup) {
        Times before = times(session).ofAGroup(ofAGroup);
        Times.Span span = new Times.Span(command.at(), at);
        Times now = took(before, command.command(), span);
        return new Entry(with(session, now), newMisfits(before, now));
    }

    /** Whether an accept of the session is known to have succeeded. */
    boolean isJoined(String session) {
        return times(session).joined() != null;
    }

    private static Times took(Times before, Command command, Times.Span span) {
        if (command instanceof Command.InitiateCall) {
            return before.initiated(span);
        }
        if (command instanceof Command.AcceptCall) {
            return before.joined(span);
        }
        return command instanceof Command.EndCall ? before.ended(span) : before;
    }

    private List<Flaw> newMisfits(Times before, Times now) {
        long tolerance = virtual ? Terms.SECOND : 2 * Terms.SECOND;
        List<Flaw> flaws = new ArrayList<>(now.misfits(tolerance));
        flaws.removeAll(before.misfits(tolerance));
        return flaws;
    }

    /** Without calls that are over for good: of these nobody can say anything any more. */
    Ledger without(Set<CallState> over) {
        if (over.isEmpty()) {
            return this;
        }
        Map<String, Times> next = new HashMap<>(lately);
        over.forEach(call -> next.put(String.valueOf(call.session()), Times.UNKNOWN));
        return with(next);
    }

    private Times times(String session) {
        Times late = lately.get(session);
        return late == null ? bySession.getOrDefault(session, Times.UNKNOWN) : late;
    }

    private Ledger with(String session, Times times) {
        if (times(session).equals(times)) {
            return this;
        }
        Map<String, Times> next = new HashMap<>(lately);
        next.put(session, times);
        return with(next);
    }

    /** What is known of thousands of sessions is not copied for each word on one of them. */
    private Ledger with(Map<String, Times> latest) {
        if (latest.size() <= LATELY) {
            return new Ledger(bySession, Collections.unmodifiableMap(latest), virtual);
        }
        Map<String, Times> all = new HashMap<>(bySession);
        all.putAll(latest);
        all.values().removeIf(Times.UNKNOWN::equals);
        return new Ledger(Collections.unmodifiableMap(all), Map.of(), virtual);
    }
}
