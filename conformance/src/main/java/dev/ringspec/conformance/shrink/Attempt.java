package dev.ringspec.conformance.shrink;

import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.oracle.Refutation;
import java.util.List;

/**
 * A script that was played and broke something.
 *
 * @param script the script
 * @param refutation what it broke
 * @param observations what was observed
 */
public record Attempt(Script script, Refutation refutation, List<Observation> observations) {
    int size() {
        return script.actions().size();
    }
}
