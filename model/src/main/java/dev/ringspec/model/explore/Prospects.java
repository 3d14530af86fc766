package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import org.jspecify.annotations.Nullable;

/** The invariants about what can still be done: that every ongoing call can be ended (INV-11), and that all are free again (INV-13). */
final class Prospects {
    private final Plan plan;
    private final Layout layout;
    private final Outlines outlines;
    private final Outcomes outcomes;
    private final Sight sight;

    Prospects(Plan plan) {
        this.plan = plan;
        this.layout = plan.layout;
        this.outlines = plan.outlines;
        this.outcomes = plan.outcomes();
        this.sight = plan.sight();
    }

    /** The invariant that the state breaks, if any. */
    @Nullable
    Invariant breach(long[] state, int calls) {
        boolean free = true;
        boolean quiet = !isUnderWay(state);
        for (int call = 0; call < calls; call++) {
            int outline = layout.outline(state, call);
            CallStatus status = outlines.status(outline);
            if (status == CallStatus.ONGOING && quiet && !canEnd(state, calls, call, outline)) {
                return Invariant.INV_11;
            }
            free &= status.isTerminal() && layout.cleared(state, call) == outlines.parties(outline);
        }
        return free && !allCanInitiate(state, calls) ? Invariant.INV_13 : null;
    }

    private boolean isUnderWay(long[] state) {
        for (int device = 0; device < plan.cast.devices(); device++) {
            if (layout.order(state, device) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean canEnd(long[] state, int calls, int call, int outline) {
        for (int device = 0; device < plan.cast.devices(); device++) {
            for (int act = Orders.ACTS.size() - 1; act >= 0; act--) {
                boolean isParty = (outlines.parties(outline) >>> device & 1) != 0;
                if (isParty && ends(state, calls, call, device, act)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean ends(long[] state, int calls, int call, int device, int act) {
        int outline = layout.outline(state, call);
        int cell = Rulings.cell(act, outlines.status(outline).ordinal(), outlines.role(outline, device));
        int decision = plan.rulings.of(cell).decide(sight.decide(state, calls, device, call));
        return decision != Ruling.REFUSED
                && isNearer(outline, outcomes.of(decision & ~Ruling.OR_REFUSED, outline, device, 0)[0]);
    }

    /** It is over, or goes on with one less in it: so often, and it is over (INV-20). */
    private boolean isNearer(int outline, Outcome outcome) {
        boolean isLeft = outlines.isToAGroup(outline)
                && outlines.ofGroups().joined(outcome.outline)
                        < outlines.ofGroups().joined(outline);
        return outcome.ends || isLeft;
    }

    /** Whether the target is, or has among its members, another user. */
    private boolean isAnother(int user, int target) {
        return plan.bounds.isAUser(target)
                ? user != target
                : plan.bounds.devices().size() > 1;
    }

    private boolean allCanInitiate(long[] state, int calls) {
        Cast cast = plan.cast;
        for (int device = 0; device < cast.devices(); device++) {
            for (int target = 0; target < plan.bounds.targets(); target++) {
                Ruling ruling = plan.initiating(target);
                int decision = ruling.decide(sight.initiate(state, calls, device, target));
                if (isAnother(cast.userOf(device), target) && decision != ruling.usual()) {
                    return false;
                }
            }
        }
        return true;
    }
}
