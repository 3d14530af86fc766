package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.http.client.WireSubject;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.conformance.suite.PassingOn;
import dev.ringspec.conformance.suite.Progress;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be said of a run against a server beyond what the oracle says of each world: that listeners are the kit's own
 * there, that a server which is left in peace owes every command an answer, and what came over the wire and did not fit the
 * binding. Passes on how the run goes.
 */
final class OverTheWire extends PassingOn {
    /** Whether every listener hears what a device is told is decided on the kit's side of the wire. */
    private static final Set<Requirement> OF_LISTENERS = EnumSet.range(Requirement.LIS_1, Requirement.LIS_6);

    private static final String LISTENERS = "LIS-1 to LIS-6 are not applicable: listeners are not on the wire. Over a"
            + " binding, the kit itself passes each event on to them.";

    private final Optional<WireSubject> server;
    private final Unanswered unanswered;

    OverTheWire(Progress progress, Subject tried, long settle) {
        super(progress);
        this.server = tried instanceof WireSubject wire ? Optional.of(wire) : Optional.empty();
        this.unanswered = new Unanswered(tried.profile().capabilities(), settle);
    }

    /** The result with that; the same for any other subject. */
    Result addedTo(Result result) {
        return server.map(wire -> told(wire, result)).orElse(result);
    }

    private Result told(WireSubject wire, Result result) {
        List<Violation> owed = unanswered.violations();
        List<Violation> violations = new ArrayList<>(result.violations());
        Map<Requirement, Standing> standings = new EnumMap<>(result.standings());
        OF_LISTENERS.stream()
                .filter(r -> standings.get(r) != Standing.FAILED)
                .forEach(r -> standings.put(r, Standing.NOT_APPLICABLE));
        for (Violation violation : owed) {
            Requirement requirement = violation.refutation().requirement();
            if (violations.stream().noneMatch(v -> v.refutation().requirement() == requirement)) {
                violations.add(violation);
                standings.put(requirement, Standing.FAILED);
            }
        }
        List<String> notes = new ArrayList<>(result.notes());
        notes.add(LISTENERS);
        notes.addAll(wire.remarks());
        Verdict verdict = owed.isEmpty() ? result.verdict() : Verdict.VIOLATES;
        return result.with(verdict, standings, violations).noting(notes);
    }

    @Override
    public void recorded(String caseId, World world, List<Observation> observations) {
        if (server.isPresent()) {
            unanswered.hear(caseId, world, observations);
        }
        super.recorded(caseId, world, observations);
    }
}
