package dev.ringspec.model.explore;

import org.jspecify.annotations.Nullable;

/** Every step from a packed state, as {@code explored-world.md} has them. One object for each share of the work. */
final class Steps {
    private final Plan plan;
    private final Layout layout;
    private final Orders orders;
    private final Taking taking;
    private final int devices;
    private final int inFlight;
    private final boolean withGroups;
    private final Sequences sequences;
    private final long[] next;

    private long beyond;
    private long[] now = new long[0];
    private Taker taker = (state, label, breach) -> {};
    private int calls;

    Steps(Plan plan) {
        this.plan = plan;
        layout = plan.layout;
        orders = plan.orders;
        taking = new Taking(plan);
        devices = plan.cast.devices();
        inFlight = plan.bounds.inFlight();
        withGroups = plan.bounds.groups() > 0;
        sequences = plan.sequences;
        next = layout.empty();
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
        if (isBeyond()) {
            return;
        }
        taking.from(state, calls, to);
        if (inFlight == 0) {
            deeds();
        } else {
            givings();
            takings();
        }
        deliveries();
        taking.expire();
    }

    /**
     * Whether a device was told more of a call than is told apart: then nothing goes on from here. Under some readings a call
     * to a group can go on for ever and tell more all the time.
     */
    private boolean isBeyond() {
        for (int call = 0; call < calls && withGroups; call++) {
            for (int device = 0; device < devices; device++) {
                if (layout.told(now, call, device) == sequences.tooMany) {
                    beyond++;
                    return true;
                }
            }
        }
        return false;
    }

    /** How many states were not gone on from, since a device was told too much there. */
    long beyond() {
        return beyond;
    }

    /** The cells of the matrix that a command has come to so far. */
    boolean[] exercised() {
        return taking.exercised();
    }

    private void deeds() {
        for (int device = 0; device < devices; device++) {
            for (int order = 1; order < orders.codes(); order++) {
                if (isGiven(order, 0)) {
                    taking.take(device, order, Label.DOES);
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
                taking.take(device, order, Label.TAKES);
            }
        }
    }

    private void deliveries() {
        for (int call = 0; call < calls; call++) {
            for (int device = 0; device < devices; device++) {
                int told = layout.told(now, call, device);
                int then = sequences.delivered(told);
                if (then != told) {
                    System.arraycopy(now, 0, next, 0, now.length);
                    layout.setTold(next, call, device, then);
                    taker.take(next, Label.of(Label.HEARS, device, call), null);
                }
            }
        }
    }
}
