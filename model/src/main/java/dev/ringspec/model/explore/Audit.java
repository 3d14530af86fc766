package dev.ringspec.model.explore;

import dev.ringspec.model.explore.Sequences.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the invariants on states. What concerns one call is checked once for each form that a call can have: millions of
 * states are made of some thousands of those. One object for each share of the work.
 */
final class Audit {
    private final Plan plan;
    private final Layout layout;
    private final Prospects prospects;
    private final FingerprintSet good = new FingerprintSet();

    Audit(Plan plan) {
        this.plan = plan;
        this.layout = plan.layout;
        this.prospects = new Prospects(plan);
    }

    /** The invariant that the state breaks, if any. */
    @Nullable
    Invariant breach(long[] state) {
        int calls = layout.count(state);
        for (int call = 0; call < calls; call++) {
            long form = layout.lasting(state, call);
            if (good.add(form)) {
                Optional<Invariant> breach = breach(state, call);
                if (breach.isPresent()) {
                    return breach.get();
                }
            }
        }
        return prospects.breach(state, calls);
    }

    private Optional<Invariant> breach(long[] state, int call) {
        Outline outline = plan.outlines.outline(layout.outline(state, call));
        List<Told> told = new ArrayList<>();
        for (int device = 0; device < plan.cast.devices(); device++) {
            int sequence = layout.told(state, call, device);
            if (sequence == plan.sequences.tooMany) {
                return tooMuchTold(outline);
            }
            told.add(plan.sequences.told(sequence));
        }
        CallView view = new CallView(plan.cast, plan.readings, outline, told);
        return outline.roster() == null ? CallAudit.breach(view) : GroupAudit.breach(view, outline.roster());
    }

    /** No legal sequence of a call between two is so long; one of a call to a group may be. */
    private static Optional<Invariant> tooMuchTold(Outline call) {
        return call.roster() == null ? Optional.of(Invariant.INV_6) : GroupAudit.breachByItself(call, call.roster());
    }
}
