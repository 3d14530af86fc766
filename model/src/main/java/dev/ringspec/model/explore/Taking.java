package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import org.jspecify.annotations.Nullable;

/** What becomes of a packed state when a command takes effect or is refused, or when a timer runs out. */
final class Taking {
    private final Plan plan;
    private final Layout layout;
    private final Outlines outlines;
    private final Outcomes outcomes;
    private final Sight sight;
    private final int devices;
    private final boolean inFlight;
    private final long[] next;
    private final boolean[] exercised;

    private long[] now = new long[0];
    private Steps.Taker taker = (state, label, breach) -> {};
    private int calls;

    Taking(Plan plan) {
        this.plan = plan;
        layout = plan.layout;
        outlines = plan.outlines;
        outcomes = plan.outcomes();
        sight = plan.sight();
        devices = plan.cast.devices();
        inFlight = plan.bounds.inFlight() > 0;
        next = layout.empty();
        exercised = new boolean[plan.rulings.cells()];
    }

    /** From here on, it is about that state. */
    void from(long[] state, int callsThere, Steps.Taker to) {
        now = state;
        calls = callsThere;
        taker = to;
    }

    boolean[] exercised() {
        return exercised;
    }

    /** The command of a device takes effect, or is refused, or either. */
    void take(int device, int order, int kind) {
        int label = Label.of(kind, device, order);
        if (plan.orders.initiates(order)) {
            initiate(device, plan.orders.target(order), label);
        } else if (plan.orders.clears(order)) {
            clear(device, label);
        } else {
            decide(device, plan.orders.actNumber(order), plan.orders.call(order), label);
        }
    }

    private void initiate(int device, int target, int label) {
        Ruling ruling = plan.initiating(target);
        int decision = ruling.decide(sight.initiate(now, calls, device, target));
        if (isRefused(decision, device, label)) {
            return;
        }
        int effect = decision & ~Ruling.OR_REFUSED;
        int made = plan.made(device, target);
        // Busy by itself is nobody's doing.
        int actor = effect == ruling.usual() ? device : Cast.NOBODY;
        for (Outcome outcome : outcomes.of(effect, made, actor, 0)) {
            begin(device);
            supersede(device, calls);
            outcome.changeIn(next, layout, calls);
            taker.take(next, label, outcome.breach);
        }
    }

    private void clear(int device, int label) {
        begin(device);
        for (int call = 0; call < calls; call++) {
            layout.clear(next, call, outlines.parties(layout.outline(now, call)) & 1 << device);
        }
        taker.take(next, label, null);
    }

    private void decide(int device, int act, int call, int label) {
        int outline = layout.outline(now, call);
        int cell = Rulings.cell(act, outlines.status(outline).ordinal(), outlines.role(outline, device));
        exercised[cell] = true;
        Ruling ruling = plan.rulings.of(cell);
        int decision = ruling.alwaysRefuses() ? Ruling.REFUSED : ruling.decide(sight.decide(now, calls, device, call));
        if (!isRefused(decision, device, label)) {
            apply(decision & ~Ruling.OR_REFUSED, device, call, label);
        }
    }

    /** Takes the step of a refusal, if there is one; says whether that is all. A command given and refused at once is none. */
    private boolean isRefused(int decision, int device, int label) {
        boolean only = decision == Ruling.REFUSED;
        if (inFlight && (only || (decision & Ruling.OR_REFUSED) != 0)) {
            begin(device);
            taker.take(next, Label.refused(label), null);
        }
        return only;
    }

    private void apply(int effect, int actor, int call, int label) {
        for (Outcome outcome : outcomes.of(effect, layout.outline(now, call), actor, untold(call))) {
            begin(actor);
            outcome.changeIn(next, layout, call);
            if (outcome.accepts) {
                supersede(actor, call);
            }
            taker.take(next, label, breach(outcome));
        }
    }

    private @Nullable Invariant breach(Outcome outcome) {
        boolean besides = outcome.accepts && sight.isInAnotherCall();
        return outcome.breach == null && besides ? Invariant.INV_14 : outcome.breach;
    }

    /** The devices that have still to be told that the call rings; of matter under OP-quick-cancel neither only. */
    private int untold(int call) {
        int untold = 0;
        for (int device = 0; device < devices && plan.quickCancel; device++) {
            untold |= plan.sequences.owesIncoming(layout.told(now, call, device)) ? 1 << device : 0;
        }
        return untold;
    }

    private void begin(int device) {
        System.arraycopy(now, 0, next, 0, now.length);
        if (inFlight && device != Cast.NOBODY) {
            layout.setOrder(next, device, 0);
        }
    }

    /** The device has this call now: all others are superseded there. */
    private void supersede(int device, int by) {
        for (int call = 0; call < calls; call++) {
            if (call != by) {
                layout.supersede(next, call, outlines.parties(layout.outline(now, call)) & 1 << device);
            }
        }
    }

    /** Of the calls whose timers run, that of the one made first is the first to run out: all timeouts are equal. */
    void expire() {
        for (int call = 0; call < calls; call++) {
            int outline = layout.outline(now, call);
            if (outlines.ticks(outline)) {
                if (outlines.isToAGroup(outline)) {
                    expireToAGroup(call, outline);
                } else {
                    expire(plan.rulings.expire, call, outline);
                }
                return;
            }
        }
    }

    private void expireToAGroup(int call, int outline) {
        int cell = Rulings.timersCell(outlines.status(outline));
        exercised[cell] = true;
        int effect = plan.rulings.of(cell).decide(sight);
        if (effect != Ruling.REFUSED) {
            expire(effect, call, outlines.ofGroups().runOut(outline));
        }
    }

    private void expire(int effect, int call, int outline) {
        for (Outcome outcome : outcomes.of(effect, outline, Cast.NOBODY, untold(call))) {
            begin(Cast.NOBODY);
            outcome.changeIn(next, layout, call);
            boolean ringsOn = outlines.status(outline) == CallStatus.INITIATED && !outcome.ends;
            Invariant breach = outcome.breach == null && ringsOn ? Invariant.INV_12 : outcome.breach;
            taker.take(next, Label.of(Label.EXPIRES, 0, call), breach);
        }
    }
}
