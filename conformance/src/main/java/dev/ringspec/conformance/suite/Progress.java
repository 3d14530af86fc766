package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.report.CaseResult;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import java.util.List;

/** Hears how a run goes on. */
public interface Progress {
    Progress NONE = new Progress() {};

    /** A suite begins; so many cases are to be expected, or 0 if that depends. */
    default void begins(String suite, int cases) {}

    /** A case is done. */
    default void done(CaseResult result) {}

    /** A world is over: this was observed in it. */
    default void recorded(String caseId, World world, List<Observation> observations) {}

    /** Something broken was found, for the first time. */
    default void found(Violation violation) {}

    /** Something that is known to be broken broke once more: with the story as this case has it, not the shortest. */
    default void foundAgain(Violation violation) {}

    /** The story of a violation is being made shorter: so many runs so far. */
    default void shrinking(int runs) {}
}
