package dev.ringspec.model.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches once more for what breaks an invariant, and remembers the way: the first in breadth is a shortest one. Done only
 * where exploring has found that there is one; it takes more memory for each state, but always finds the same one.
 */
final class PathSearch {
    private final Plan plan;
    private final Layout layout;
    private final Steps steps;
    private final Audit audit;
    private final List<Visit> visits = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private @Nullable Invariant breach;

    PathSearch(Plan plan) {
        this.plan = plan;
        this.layout = plan.layout;
        this.steps = new Steps(plan);
        this.audit = new Audit(plan);
    }

    /** A state on the way, the number of the visit before, and the step that led here. */
    private static final class Visit {
        private final long[] state;
        private final int from;
        private final int label;

        Visit(long[] state, int from, int label) {
            this.state = state;
            this.from = from;
            this.label = label;
        }
    }

    Finding finding() {
        visit(layout.empty(), -1, 0, null);
        for (int at = 0; breach == null; at++) {
            int from = at;
            steps.from(visits.get(at).state, (state, label, broken) -> visit(state, from, label, broken));
        }
        return new Finding(breach, story(), new Tale(plan).of(last().state));
    }

    private void visit(long[] state, int from, int label, @Nullable Invariant broken) {
        boolean isNew = seen.add(Fingerprints.of(state, 0, state.length));
        if (breach == null && (isNew || broken != null)) {
            visits.add(new Visit(state.clone(), from, label));
            breach = broken == null ? audit.breach(state) : broken;
        }
    }

    private Visit last() {
        return visits.get(visits.size() - 1);
    }

    private List<String> story() {
        Tale tale = new Tale(plan);
        List<String> story = new ArrayList<>();
        for (Visit at = last(); at.from >= 0; at = visits.get(at.from)) {
            story.add(0, tale.of(at.label));
        }
        return story;
    }
}
