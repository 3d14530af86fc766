package dev.ringspec.model.explore;

import dev.ringspec.model.machine.Cast;
import java.util.Arrays;

/**
 * The devices of one user are interchangeable: what one can do, another can. So of all states that differ only in which
 * device of a user is which, one stands for the rest. Everything in a state that concerns a device forms its column; the
 * state with the columns of each user in order is the one.
 */
final class Symmetry {
    private final Layout layout;
    private final Outlines outlines;
    private final int[] userOf;
    private final int calls;
    private final int[] order;
    private final int[] to;
    private final long[] permuted;

    Symmetry(Plan plan) {
        layout = plan.layout;
        outlines = plan.outlines;
        calls = plan.bounds.calls();
        Cast cast = plan.cast;
        userOf = new int[cast.devices()];
        for (int device = 0; device < userOf.length; device++) {
            userOf[device] = cast.userOf(device);
        }
        order = new int[userOf.length];
        to = new int[userOf.length];
        permuted = layout.empty();
    }

    /** Puts the state that stands for this one in its place. */
    void settle(long[] state) {
        if (sort(state)) {
            System.arraycopy(permuted(state), 0, state, 0, state.length);
        }
    }

    /** The same world with the devices renamed: each becomes the one that {@code names} has in its place. */
    long[] renamed(long[] state, int[] names) {
        System.arraycopy(names, 0, to, 0, names.length);
        return permuted(state);
    }

    /** Brings the devices of each user in the order of their columns; says whether any had to move. */
    private boolean sort(long[] state) {
        boolean moved = false;
        for (int device = 0; device < order.length; device++) {
            int at = device;
            while (at > 0 && userOf[at - 1] == userOf[device] && compare(state, order[at - 1], device) > 0) {
                order[at] = order[at - 1];
                at--;
                moved = true;
            }
            order[at] = device;
        }
        for (int place = 0; place < order.length; place++) {
            to[order[place]] = place;
        }
        return moved;
    }

    private int compare(long[] state, int one, int other) {
        int sign = Integer.compare(layout.order(state, one), layout.order(state, other));
        for (int call = 0; call < calls && sign == 0; call++) {
            sign = Integer.compare(layout.told(state, call, one), layout.told(state, call, other));
            sign = sign == 0 ? Integer.compare(marks(state, call, one), marks(state, call, other)) : sign;
        }
        return sign;
    }

    private int marks(long[] state, int call, int device) {
        int cleared = layout.cleared(state, call) >>> device & 1;
        int superseded = layout.superseded(state, call) >>> device & 1;
        int outline = layout.outline(state, call);
        return (outline == 0 ? 0 : outlines.parts(outline, device)) << 2 | cleared << 1 | superseded;
    }

    private long[] permuted(long[] state) {
        Arrays.fill(permuted, 0);
        for (int call = 0; call < calls && layout.outline(state, call) != 0; call++) {
            layout.setOutline(permuted, call, outlines.permuted(layout.outline(state, call), to));
            for (int device = 0; device < to.length; device++) {
                layout.setTold(permuted, call, to[device], layout.told(state, call, device));
                layout.clear(permuted, call, (layout.cleared(state, call) >>> device & 1) << to[device]);
                layout.supersede(permuted, call, (layout.superseded(state, call) >>> device & 1) << to[device]);
            }
        }
        for (int device = 0; device < to.length; device++) {
            layout.setOrder(permuted, to[device], layout.order(state, device));
        }
        return permuted;
    }
}
