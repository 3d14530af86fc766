package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import java.util.List;

/** Passes on everything that it hears of a run; for whoever wants a part of it as well. */
public class PassingOn implements Progress {
    private final Progress next;

    protected PassingOn(Progress next) {
        this.next = next;
    }

    @Override
    public void begins(String suite, int cases) {
        next.begins(suite, cases);
    }

    @Override
    public void done(CaseResult result) {
        next.done(result);
    }

    @Override
    public void recorded(String caseId, World world, List<Observation> observations) {
        next.recorded(caseId, world, observations);
    }

    @Override
    public void found(Violation violation) {
        next.found(violation);
    }

    @Override
    public void foundAgain(Violation violation) {
        next.foundAgain(violation);
    }

    @Override
    public void shrinking(int runs) {
        next.shrinking(runs);
    }
}
