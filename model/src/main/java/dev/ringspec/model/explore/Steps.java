package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import org.jspecify.annotations.Nullable;

/** Every step from a packed state, as {@code explored-world.md} has them. One object for each share of the work. */
final class Steps {
    private final Plan plan;
    private final Layout layout;
    private final Outlines outlines;
    private final Orders orders;
    private final Outcomes outcomes;
    private final Sight sight;
    private final int devices;
    private final int inFlight;
    private final long[] next;
    private final boolean[] exercised;

    private long[] now = new long[0];
    private Taker taker = (state, label, breach) -> {};
    private int calls;

    Steps(Plan plan) {
        this.plan = plan;
        layout = plan.layout;
        outlines = plan.outlines;
        orders = plan.orders;
        outcomes = plan.outcomes();
        sight = plan.sight();
        devices = plan.cast.devices();
        inFlight = plan.bounds.inFlight();
        next = layout.empty();
        exercised = new boolean[plan.cells()];
    }

    /** Who gets the steps. */
    interface Taker {
        /**
         * Takes a step.
         *
         * @param state the state that it leads to; changes with the next step
         * @param label what it is
         * @param breach the invariant that it breaks, if any
         */
        void take(long[] state, int label, @Nullable Invariant breach);
    }

    /** Gives every step from the state. */
    void from(long[] state, Taker to) {
        now = state;
        taker = to;
        calls = layout.count(state);
        if (inFlight == 0) {
            deeds();
        } else {
            givings();
            takings();
        }
        deliveries();
        expiry();
    }

    /** The cells of the matrix that a command has come to so far. */
    boolean[] exercised() {
        return exercised;
    }

    private void deeds() {
        for (int device = 0; device < devices; device++) {
            for (int order = 1; order < orders.codes(); order++) {
                if (isGiven(order, 0)) {
                    effect(device, order, Label.DOES);
                }
            }
        }
    }

    private void givings() {
        int underWay = 0;
        int initiates = 0;
        for (int device = 0; device < devices; device++) {
            int order = layout.order(now, device);
            underWay += order == 0 ? 0 : 1;
            initiates += orders.initiates(order) ? 1 : 0;
        }
        for (int device = 0; device < devices && underWay < inFlight; device++) {
            if (layout.order(now, device) == 0) {
                give(device, initiates);
            }
        }
    }

    private void give(int device, int initiates) {
        for (int order = 1; order < orders.codes(); order++) {
            if (isGiven(order, initiates)) {
                System.arraycopy(now, 0, next, 0, now.length);
                layout.setOrder(next, device, order);
                taker.take(next, Label.of(Label.GIVES, device, order), null);
            }
        }
    }

    private boolean isGiven(int order, int initiates) {
        if (orders.initiates(order)) {
            return calls + initiates < plan.bounds.calls();
        }
        return orders.clears(order) || orders.call(order) < calls;
    }

    private void takings() {
        for (int device = 0; device < devices; device++) {
            int order = layout.order(now, device);
            if (order != 0) {
                effect(device, order, Label.TAKES);
            }
        }
    }

    private void effect(int device, int order, int kind) {
        int label = Label.of(kind, device, order);
        if (orders.initiates(order)) {
            initiate(device, orders.receiver(order), label);
        } else if (orders.clears(order)) {
            clear(device, label);
        } else {
            decide(device, orders.actNumber(order), orders.call(order), label);
        }
    }

    private void initiate(int device, int receiver, int label) {
        int decision = plan.initiate.decide(sight.initiate(now, calls, device, receiver));
        if (mayBeRefused(decision, device, label)) {
            return;
        }
        int effect = decision & ~Ruling.OR_REFUSED;
        int made = outlines.number(Outline.made(device, receiver));
        // Busy by itself is nobody's doing.
        int actor = effect == plan.ring ? device : Cast.NOBODY;
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
        int cell = Plan.cell(act, outlines.status(outline).ordinal(), outlines.role(outline, device));
        exercised[cell] = true;
        Ruling ruling = plan.ruling(cell);
        int decision = ruling.alwaysRefuses() ? Ruling.REFUSED : ruling.decide(sight.decide(now, calls, device, call));
        if (!mayBeRefused(decision, device, label)) {
            apply(decision & ~Ruling.OR_REFUSED, device, call, label);
        }
    }

    /** Takes the step of a refusal, if there is one; says whether that is all. A command given and refused at once is none. */
    private boolean mayBeRefused(int decision, int device, int label) {
        boolean only = decision == Ruling.REFUSED;
        if (inFlight > 0 && (only || (decision & Ruling.OR_REFUSED) != 0)) {
            begin(device);
            taker.take(next, label | Label.IS_REFUSED, null);
        }
        return only;
    }

    private void apply(int effect, int actor, int call, int label) {
        int outline = layout.outline(now, call);
        for (Outcome outcome : outcomes.of(effect, outline, actor, untold(call))) {
            begin(actor);
            outcome.changeIn(next, layout, call);
            if (outcome.accepts) {
                supersede(actor, call);
            }
            taker.take(next, label, breach(outcome));
        }
    }

    private @Nullable Invariant breach(Outcome outcome) {
        return outcome.breach == null && outcome.accepts && sight.isInAnotherCall() ? Invariant.INV_14 : outcome.breach;
    }

    /** The devices that have still to be told that the call rings; of matter under OP-quick-cancel neither only. */
    private int untold(int call) {
        int untold = 0;
        for (int device = 0; device < devices && plan.quickCancel; device++) {
            untold |= Sequences.owesIncoming(layout.told(now, call, device)) ? 1 << device : 0;
        }
        return untold;
    }

    private void begin(int device) {
        System.arraycopy(now, 0, next, 0, now.length);
        if (inFlight > 0 && device != Cast.NOBODY) {
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

    private void deliveries() {
        for (int call = 0; call < calls; call++) {
            for (int device = 0; device < devices; device++) {
                int told = layout.told(now, call, device);
                int then = Sequences.delivered(told);
                if (then != told) {
                    begin(Cast.NOBODY);
                    layout.setTold(next, call, device, then);
                    taker.take(next, Label.of(Label.HEARS, device, call), null);
                }
            }
        }
    }

    /** Of the calls that ring, the one made first is the first to run out: all timeouts are equal. */
    private void expiry() {
        for (int call = 0; call < calls; call++) {
            int outline = layout.outline(now, call);
            if (outlines.status(outline) == CallStatus.INITIATED) {
                expire(call, outline);
                return;
            }
        }
    }

    private void expire(int call, int outline) {
        for (Outcome outcome : outcomes.of(plan.expire, outline, Cast.NOBODY, untold(call))) {
            begin(Cast.NOBODY);
            outcome.changeIn(next, layout, call);
            Invariant breach = outcome.breach == null && !outcome.ends ? Invariant.INV_12 : outcome.breach;
            taker.take(next, Label.of(Label.EXPIRES, 0, call), breach);
        }
    }
}
